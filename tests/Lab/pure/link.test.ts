import fc from "fast-check";
import { expect, test } from "vitest";
import { type View, empty, fromLink, screens, toLink } from "../../../src/Lab/Page/src/state/view";

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const path = fc.stringMatching(/^[a-z][\w-]{0,12}(\.[\w-]{1,12}){1,4}$/);
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((v) => v || 0);
const sets = fc.dictionary(path, number, { maxKeys: 5 }).filter((d) => !Object.keys(d).includes("__proto__"));
const month = fc.integer({ min: 0, max: 120 });
const view: fc.Arbitrary<View> = fc.record({
  screen: fc.constantFrom(...screens.filter((s) => s !== "gallery")), scenario: name, moved: sets, seed: fc.integer({ min: 1, max: 1e9 }),
  drawn: fc.array(fc.integer({ min: 0, max: 100 }).map((p) => p / 100), { maxLength: 6 }), revealed: fc.boolean(),
  forks: fc.array(fc.record({ at: month, sets }), { maxLength: 2 }),
  why: fc.option(fc.record({ run: month, month, actor: name, phase: fc.constantFrom("decide", "vote", "bargain"), subject: name, about: name }), { nil: undefined }),
  sheet: month, ask: fc.option(fc.record({ actor: name, about: name }), { nil: undefined }), seat: name, acts: fc.dictionary(fc.integer({ min: 0, max: 99 }).map(String), fc.array(name.map((n) => "impose:" + n), { minLength: 1, maxLength: 6 }), { maxKeys: 6 }),
  handed: fc.option(month, { nil: undefined }), month,
});

test("A link rebuilds the view it was made of", () => {
  fc.assert(fc.property(view, (one) => { expect(fromLink(toLink(one))).toEqual(one); }));
});

test("A seat handed over in the first month is not one that is still played", () => {
  const play = { ...empty, screen: "play" as const, scenario: "heart", seat: "ARD" };
  expect(fromLink(toLink({ ...play, handed: 0 })).handed).toBe(0);
  expect(fromLink(toLink(play)).handed).toBeUndefined();
});

test("Whatever stands in the address is a view, and its link stays the same", () => {
  fc.assert(fc.property(fc.string({ maxLength: 80 }), fc.constantFrom("#run/heart?", "#compare/heart?fork=", "#", "#why/heart?why=", "#play/heart?acts="), (junk, start) => {
    const read = fromLink(start + junk);
    expect(screens).toContain(read.screen);
    expect(toLink(fromLink(toLink(read)))).toBe(toLink(read));
  }));
});

test("A link of a class hour is short enough to be typed in a chat", () => {
  const moved = Object.fromEntries(Array.from({ length: 6 }, (_, i) => ["dossiers.programme.issues.programme.levels.capped.temptation.COR" + i, 12.3456]));
  expect(toLink({ ...empty, screen: "compare", scenario: "nuclear-package-snapback", moved, drawn: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], forks: [{ at: 18, sets: moved }, { at: 20, sets: moved }] }).length).toBeLessThan(2000);
});

test("A screen that is not there, and a scenario that is no name, lead to the gallery", () => {
  expect(fromLink("#dance/heart")).toEqual(empty);
  expect(fromLink("#run/<script>")).toEqual(empty);
});
