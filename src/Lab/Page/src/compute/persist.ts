import { Gone } from "./compute";

/** Milliseconds before each new try. */
const waits = [100, 400, 1500];

/**
 * Tries again where a connection is lost while the program lives: three times, and three times more after each that came further.
 * @param attempt What is tried.
 * @param reached How far it has come.
 */
export async function persist<T>(attempt: () => Promise<T>, reached = () => 0, pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))): Promise<T> {
  for (let tries = 0; ; tries++) {
    const before = reached();
    try {
      return await attempt();
    } catch (fault) {
      if (reached() > before) tries = 0;
      if (!(fault instanceof Gone) || tries >= waits.length) throw fault;
      await pause(waits[tries]!);
    }
  }
}
