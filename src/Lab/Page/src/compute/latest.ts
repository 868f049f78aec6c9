/**
 * One piece of work at a time: while one is under way only the last one asked for waits, and those between are never begun. A
 * lever that is dragged asks sixty times a second; a worker that answered each would be behind for seconds.
 */
export function latest<T>(work: (what: T, current: () => boolean) => Promise<void>): (what: T) => void {
  let waiting: { what: T } | undefined;
  let turn = 0;
  let busy = false;
  return (what) => {
    turn++;
    waiting = { what };
    if (busy) return;
    busy = true;
    void (async () => {
      while (waiting) {
        const next = waiting;
        const mine = turn;
        waiting = undefined;
        await work(next.what, () => mine === turn);
      }
      busy = false;
    })();
  };
}
