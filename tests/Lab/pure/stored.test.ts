import { expect, test } from "vitest";
import type { Band, Card, Spec } from "../../../src/Lab/Page/src/compute/answers";
import { storedEnsemble } from "../../../src/Lab/Page/src/state/stored";
import { parted, tally, verdict } from "../../../src/Lab/Page/src/words/sentences";

const flat = (v: number): Band[] => Array.from({ length: 24 }, () => [v, v, v, v, v]);
const lever = (path: string, low: number, high: number) => ({ path, values: [0, 1], ends: [low, high], stored: [low, high].map((v) => ({ bands: flat(v), ends: [v, v * 2], kinds: [] })) });
const card = { series: "s", share: 0.8, charted: "What is sold", yes: "much is left", no: "little is left", info: { series: [{ id: "s", unit: "" }] }, levers: [lever("a", 100, 50), lever("b", 100, 80)], first: { replicates: 2, ends: [100, 200], series: [{ id: "s", bands: flat(100) }, { id: "other", bands: flat(7) }] } } as unknown as Card;
const spec = (...sets: string[]): Spec => ({ scenario: "x", seed: 1, sets });
const end = (s: Spec) => storedEnsemble(card, s)?.ends[0];

test("A lever that was moved is answered by the nearest stored setting", () => {
  expect(end(spec("a=0.9"))).toBe(50);
  expect(end(spec("a=0.1"))).toBe(100);
});

test("Of a setting only what was stored is told: the other figures as written are not its own", () => {
  expect(storedEnsemble(card, spec())!.series.map((s) => s.id)).toEqual(["s", "other"]);
  expect(storedEnsemble(card, spec("a=1"))!.series.map((s) => s.id)).toEqual(["s"]);
  expect(storedEnsemble(card, spec("a=1", "b=1"))!.series.map((s) => s.id)).toEqual(["s"]);
});

test("Two levers that each halve or lower trade do both at once", () => {
  expect(end(spec("a=1", "b=1"))).toBeCloseTo(40);
});

test("What was never stored is not guessed", () => {
  expect(storedEnsemble(card, spec("c=1"))).toBeUndefined();
  expect(storedEnsemble(card, { ...spec("a=1"), seed: 2 })).toBeUndefined();
});

test("Stored runs are counted, not averaged: those that part in two are told as two kinds, with the middle of either", () => {
  // 55 stay at 40, 45 come back to 90: the middle run alone would say that all stay.
  const ends = [...Array.from({ length: 55 }, () => 40), ...Array.from({ length: 45 }, () => 90)];
  const two = { ...card, levers: [{ ...lever("a", 100, 40), stored: [card.levers[0]!.stored[0]!, { bands: [flat(100)[0]!, ...flat(40).slice(1)], ends, kinds: [Array(24).fill(40), Array(24).fill(90)] }] }] } as unknown as Card;
  const found = storedEnsemble(two, spec("a=1"))!;
  expect(found.replicates).toBe(100);
  expect(tally(two, found)).toMatchObject({ yes: 45, no: 55 });
  expect(verdict(two, found)).toMatch(/^In 55 of 100 runs little is left.*In 45 much is left/);
  expect(parted(two, found)!.map((kind) => kind[0])).toEqual([40, 90]);
});

test("Several levers at once are multiplied run by run, so that counts stay counts of runs", () => {
  expect(storedEnsemble(card, spec("a=1", "b=1"))!.ends).toEqual([40, 80]);
});
