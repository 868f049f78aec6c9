import { expect, test } from "vitest";
import { latest } from "../../../src/Lab/Page/src/compute/latest";

const tick = () => new Promise((resolve) => setTimeout(resolve));

test("A lever that is dragged is answered where it began and where it stopped, one at a time", async () => {
  const begun: number[] = [];
  const finished: number[] = [];
  let under = 0;
  const run = latest<number>(async (what, current) => {
    begun.push(what);
    expect(++under).toBe(1);
    await tick();
    under--;
    if (current()) finished.push(what);
  });
  for (let i = 1; i <= 60; i++) run(i);
  for (let i = 0; i < 8; i++) await tick();
  expect(begun).toEqual([1, 60]);
  expect(finished).toEqual([60]);
  run(61);
  for (let i = 0; i < 8; i++) await tick();
  expect(finished).toEqual([60, 61]);
});
