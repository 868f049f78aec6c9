import { expect, test } from "vitest";
import type { Band, Card, Spec } from "../../../src/Lab/Page/src/compute/answers";
import { storedEnsemble } from "../../../src/Lab/Page/src/state/stored";

const flat = (v: number): Band[] => Array.from({ length: 24 }, () => [v, v, v, v, v]);
const lever = (path: string, low: number, high: number) => ({ path, values: [0, 1], ends: [low, high], stored: [{ bands: flat(low) }, { bands: flat(high) }] });
const card = { series: "s", levers: [lever("a", 100, 50), lever("b", 100, 80)], first: { replicates: 1, series: [{ id: "s", bands: flat(100) }, { id: "other", bands: flat(7) }] } } as unknown as Card;
const spec = (...sets: string[]): Spec => ({ scenario: "x", seed: 1, sets });
const end = (s: Spec) => storedEnsemble(card, s)?.ends[0];

test("A lever that was moved is answered by the nearest stored setting", () => {
  expect(end(spec("a=0.9"))).toBe(50);
  expect(end(spec("a=0.1"))).toBe(100);
});

test("Two levers that each halve or lower trade do both at once", () => {
  expect(end(spec("a=1", "b=1"))).toBeCloseTo(40);
});

test("What was never stored is not guessed", () => {
  expect(storedEnsemble(card, spec("c=1"))).toBeUndefined();
  expect(storedEnsemble(card, { ...spec("a=1"), seed: 2 })).toBeUndefined();
});
