import { expect, test } from "vitest";
import { Gone, Unanswered } from "../../../src/Lab/Page/src/compute/compute";
import { persist } from "../../../src/Lab/Page/src/compute/persist";

/** A connection that is lost in these tries, and the waits between them. */
function lost(faults: (Error | undefined)[]) {
  const waits: number[] = [];
  let tries = 0;
  const attempt = () => { const fault = faults[tries++]; return fault ? Promise.reject(fault) : Promise.resolve("heard"); };
  return { attempt, waits, pause: (ms: number) => { waits.push(ms); return Promise.resolve(); }, tries: () => tries };
}

test("A lost connection is tried again, each time after a longer wait, and given up after three", async () => {
  const twice = lost([new Gone(), new Gone(), undefined]);
  expect(await persist(twice.attempt, () => 0, twice.pause)).toBe("heard");
  expect(twice.waits).toEqual([...twice.waits].sort((a, b) => a - b));
  const dead = lost([new Gone(), new Gone(), new Gone(), new Gone(), undefined]);
  await expect(persist(dead.attempt, () => 0, dead.pause)).rejects.toBeInstanceOf(Gone);
  expect(dead.tries()).toBe(4);
});

test("A try that came further is not counted against the next", async () => {
  const often = lost([...Array.from({ length: 9 }, () => new Gone()), undefined]);
  let reached = 0;
  expect(await persist(() => { reached++; return often.attempt(); }, () => reached, often.pause)).toBe("heard");
});

test("What cannot be answered is not asked again", async () => {
  const wrong = lost([new Unanswered("no such scenario"), undefined]);
  await expect(persist(wrong.attempt, () => 0, wrong.pause)).rejects.toThrow("no such scenario");
  expect(wrong.tries()).toBe(1);
});
