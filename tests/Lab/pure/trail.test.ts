import fc from "fast-check";
import { expect, test } from "vitest";
import { back, begin, forth, release, step } from "../../../src/Lab/Page/src/state/trail";

const walk = (steps: number[]) => steps.reduce((trail, to) => step(trail, to), begin(0));

test("What is taken back and taken again is as it was", () => {
  fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 90 }), fc.nat(), (steps, some) => {
    const trail = walk(steps);
    const times = 1 + (some % steps.length);
    let moved = trail;
    for (let i = 0; i < times; i++) moved = back(moved);
    expect(moved.now).toBe(steps[steps.length - 1 - times] ?? 0);
    for (let i = 0; i < times; i++) moved = forth(moved);
    expect(moved).toEqual(trail);
  }));
});

test("A step after taking back forgets what was taken back", () => {
  const trail = step(back(walk([1, 2, 3])), 9);
  expect(trail).toEqual({ past: [0, 1, 2], now: 9, future: [] });
  expect(forth(trail)).toBe(trail);
});

test("Before the first step there is nothing to take back", () => {
  const trail = begin("here");
  expect(back(trail)).toBe(trail);
});

test("The last hundred steps can be taken back, not more", () => {
  let trail = walk(Array.from({ length: 250 }, (_, i) => i + 1));
  for (let i = 0; i < 300; i++) trail = back(trail);
  expect(trail.now).toBe(150);
});

test("However far one thing is dragged while it is held, taking back undoes the whole drag and nothing before it", () => {
  fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), fc.array(fc.integer({ min: 1000, max: 9999 }), { minLength: 1, maxLength: 300 }), (steps, drag) => {
    const before = walk(steps);
    const dragged = release(drag.reduce((trail, to) => step(trail, to, "lever"), before));
    expect(dragged.now).toBe(drag.at(-1));
    expect(back(dragged).now).toBe(before.now);
    expect(back(back(dragged)).now).toBe(back(before).now);
    // Taken up again it is another step.
    expect(back(step(dragged, 1, "lever")).now).toBe(dragged.now);
  }));
});

test("What is dragged back to where it was taken leaves no step", () => {
  const before = walk([1, 2]);
  expect(release(step(step(before, 7, "lever"), 2, "lever"))).toEqual(before);
});
