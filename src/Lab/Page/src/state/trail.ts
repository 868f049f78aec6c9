/** Where one is, where one came from, and what was taken back. */
export interface Trail<T> { past: T[]; now: T; future: T[] }

/** Steps that can be taken back. */
const kept = 100;

export const begin = <T>(now: T): Trail<T> => ({ past: [], now, future: [] });

/** A step forward: what was taken back before it is gone. */
export const step = <T>(trail: Trail<T>, to: T): Trail<T> => ({ past: [...trail.past.slice(1 - kept), trail.now], now: to, future: [] });

/** Takes the last step back; the trail itself where there is none. */
export function back<T>(trail: Trail<T>): Trail<T> {
  if (!trail.past.length) return trail;
  return { past: trail.past.slice(0, -1), now: trail.past.at(-1)!, future: [...trail.future, trail.now] };
}

/** Takes again what was taken back last; the trail itself where there is nothing. */
export function forth<T>(trail: Trail<T>): Trail<T> {
  if (!trail.future.length) return trail;
  return { past: [...trail.past, trail.now], now: trail.future.at(-1)!, future: trail.future.slice(0, -1) };
}
