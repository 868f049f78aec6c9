/** Where one is, where one came from, what was taken back, and what is held while it moves. */
export interface Trail<T> { past: T[]; now: T; future: T[]; held?: string }

/** Steps that can be taken back. */
const kept = 100;

export const begin = <T>(now: T): Trail<T> => ({ past: [], now, future: [] });

/**
 * A step forward: what was taken back before it is gone. While the same thing is held its moves are one step; moved back to where it was
 * taken, there is none.
 */
export function step<T>(trail: Trail<T>, to: T, held?: string): Trail<T> {
  if (!held || held !== trail.held) return { past: [...trail.past.slice(1 - kept), trail.now], now: to, future: [], ...(held ? { held } : {}) };
  return { past: trail.past, now: to, future: [], held };
}

/** Lets go: a move that led back to where it began leaves no step. */
export function release<T>(trail: Trail<T>): Trail<T> {
  if (!trail.held) return trail;
  const { past, now, future } = trail;
  return past.length && JSON.stringify(past.at(-1)) === JSON.stringify(now) ? { past: past.slice(0, -1), now, future } : { past, now, future };
}

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
