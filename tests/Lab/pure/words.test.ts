import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Card, Ensemble } from "../../../src/Lab/Page/src/compute/answers";
import { monthName, januaries } from "../../../src/Lab/Page/src/words/dates";
import { figure, percent, points, scaleOf, setting, signed } from "../../../src/Lab/Page/src/words/figures";
import { characterOf, gathered, headlines, kindOf, kinds, named, sells, subjectOf, terms, termOf, told } from "../../../src/Lab/Page/src/words/names";
import { settingName, settingSaid, unitWords } from "../../../src/Lab/Page/src/words/settings";
import { byAmount, tally, verdict } from "../../../src/Lab/Page/src/words/sentences";

const info = { startYear: 2025, startMonth: 4, months: 24, series: [{ id: "flow:A:B", title: "Exports of A to B", unit: "million USD a month" }], measures: [{ id: "ban", title: "A ban" }], actors: [{ id: "ARD", name: "Arden" }], economies: [], dossiers: [{ id: "d", title: "D", institutions: [{ id: "mandate", title: "the League’s members" }], issues: [{ id: "relief", title: "Relief", levels: [{ id: "lifted", title: "the ban is lifted" }] }] }] };
const card = { scenario: "heart", series: "flow:A:B", charted: "What A sells to B", share: 0.5, yes: "trade comes back", no: "trade stays down", info, levers: [] } as unknown as Card;
const ensemble = (first: number, ends: number[]) => ({ replicates: ends.length, ends, paths: [], series: [{ id: "flow:A:B", bands: [[first, first, first, first, first]] }] }) as unknown as Ensemble;

test("Thousands of millions are said as billions, with the unit that fits", () => {
  const scale = scaleOf("million USD a month", 3183);
  expect([figure(3183, scale), scale.unit]).toEqual(["3.2", "billion dollars a month"]);
  expect(figure(41.26, scaleOf("million USD a month", 41))).toBe("41");
});

test("Less has a true minus, nothing has no sign", () => {
  expect(percent(-0.123)).toBe("−12 %");
  expect(percent(-0.001)).toBe("0 %");
  expect(percent(0.5)).toBe("+50 %");
  expect(points(-0.004)).toBe("0");
  expect(signed(-1234, scaleOf("million USD a month", 3000))).toBe("−1.2");
});

test("A lever's setting is said in its unit", () => {
  expect([setting(0.25, "share"), setting(0.025, "share a month"), setting(1, "months"), setting(24, "months"), setting(20000, "dollars"), setting(-0.05, "points lost"), setting(1, "points")])
    .toEqual(["25 %", "2.5 % a month", "1 month", "24 months", "20,000 dollars", "0.05 points", "1 point"]);
});

test("Months are those of the calendar", () => {
  expect([monthName(info as never, 0), monthName(info as never, 9), monthName(info as never, 23)]).toEqual(["April 2025", "January 2026", "March 2027"]);
  expect(januaries(info as never)).toEqual([0, 9, 21]);
});

test("Runs of either kind add up to all runs", () => {
  fc.assert(fc.property(fc.double({ min: 1, max: 1e5, noNaN: true }), fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 100 }), (first, ends) => {
    const { yes, no, mark } = tally(card, ensemble(first, ends));
    expect(yes + no).toBe(ends.length);
    expect(yes).toBe(ends.filter((e) => e >= mark).length);
  }));
});

test("The sentence counts runs where they part, and says how much is left of each kind", () => {
  const said = verdict(card, ensemble(1000, [...Array.from({ length: 45 }, () => 700), ...Array.from({ length: 55 }, () => 400)]));
  expect(said).toBe("In 55 of 100 runs trade stays down, at 40 % of the first month. In 45 trade comes back, at 70 %.");
});

test("Where all runs agree the sentence says so, with the average", () => {
  expect(verdict(card, ensemble(2000, [1500, 1300]))).toBe("In all 2 runs trade comes back. On average what A sells to B ends at 1.4 billion dollars a month, −30 % against the first month.");
});

test("What is gone is said by its amount: the more is left, the less is gone", () => {
  const said = (left: number) => byAmount("much of the trade is gone", left);
  expect([0.95, 0.85, 0.74, 0.65, 0.5, 0.3, 0.05].map(said)).toEqual(["little", "some", "a quarter", "a third", "half", "most", "nearly all"].map((of) => `${of} of the trade is gone`));
  const tariff = { ...card, share: 0.77, no: "much of the trade is gone" } as unknown as Card;
  expect(verdict(tariff, ensemble(1000, [740, 741, 900]))).toMatch(/^In 2 of 3 runs a quarter of the trade is gone, at 74 %/);
  expect(byAmount("the ban stays", 0.5)).toBe("the ban stays");
});

test("One run, or runs alike, need no counting", () => {
  expect(verdict(card, ensemble(2000, [800]))).toBe("Trade stays down. What A sells to B ends at 0.80 billion dollars a month, −60 % against the first month.");
});

test("States have names, not codes, and only whole codes are names", () => {
  expect(named(info as never, "ARD threatens; WARDEN does not")).toBe("Arden threatens; WARDEN does not");
  expect(sells("Exports of Arden to Corvana")).toBe("Arden sells to Corvana");
  expect(named(info as never, "Arden wants relief=lifted, not term=none")).toBe("Arden wants Relief: the ban is lifted, not term=none");
});

test("Everything that runs record has its words, and nothing else has", () => {
  const source = readFileSync(new URL("../../../src/Model/State/HappeningKinds.cs", import.meta.url), "utf8");
  const recorded = [...source.matchAll(/const string \w+ = "([a-z-]+)";/g)].map((m) => m[1]!);
  expect(recorded.length).toBeGreaterThan(50);
  expect(Object.keys(kinds).sort()).toEqual(recorded.sort());
  // Words, not the name with spaces for hyphens, where that is no English.
  expect(kindOf("measure-adopted")).toBe("decided");
});

test("What happened is said without the verb that its kind has said, and votes without their figures", () => {
  expect(told(info as never, { kind: "statute-kept", title: "The legislature refuses: End: ARD taxes steel" })).toBe("Arden taxes steel");
  expect(told(info as never, { kind: "mandate-voted", title: "ARD may agree to 1 of 4 outcomes; floor 0.000; votes for: ARD 3" })).toBe("Arden may agree to 1 of 4 outcomes");
});

test("What was agreed is said in words, not by the ids of its levels", () => {
  expect(told(info as never, { kind: "dossier-initialled", subject: "d", title: "lifted; nothing left on the table" })).toBe("Relief: the ban is lifted");
  expect(told(info as never, { kind: "dossier-failed", subject: "d", title: "No agreement by the deadline: ARD lacks 0.300 u even of lifted" })).toBe("No agreement by the deadline");
  expect(told(info as never, { kind: "vote-bought", subject: "d", title: "ARD is promised 0.296 u for its consent" })).toBe("Arden is promised 0.296 points for its consent");
});

test("A class is told what came into force, not the steps towards it, and each thing once", () => {
  const at = (month: number, kind: string, subject: string) => ({ month, kind, subject, title: subject });
  const news = headlines([at(0, "measure-announced", "a"), at(1, "measure-adopted", "a"), at(2, "measure-in-force", "a"), at(3, "measure-announced", "b"), at(4, "statute-kept", "a"), at(5, "statute-kept", "a")], 9);
  expect(news.map((h) => h.month)).toEqual([2, 3, 4]);
  expect(gathered([at(4, "statute-kept", "a"), at(5, "statute-kept", "a"), at(6, "measure-ended", "a")]).map((r) => [r.first.month, r.times])).toEqual([[4, 2], [6, 1]]);
});

test("Every behaviour of the program has a character in words", () => {
  const own = readdirSync(new URL("../../../src/Model/Behaviours", import.meta.url)).map((f) => readFileSync(new URL("../../../src/Model/Behaviours/" + f, import.meta.url), "utf8")).flatMap((text) => [...text.matchAll(/\[Behaviour\("([a-z-]+)"/g)].map((m) => m[1]!));
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter((id) => !characterOf(id))).toEqual([]);
});

test("Every part of a score has words of its own: no two parts are called alike", () => {
  const root = "../../../src/Model/";
  const read = (path: string) => readFileSync(new URL(root + path, import.meta.url), "utf8");
  const folder = (path: string) => readdirSync(new URL(root + path, import.meta.url)).filter((f) => f.endsWith(".cs")).map((f) => read(path + "/" + f)).join("\n");
  const named = [...read("Declarations/TermNames.cs").matchAll(/const string (\w+) = "([a-z-]+)"/g)].filter((m) => m[1] !== "NoOccasion").map((m) => m[2]!);
  const added = ["Behaviours", "Politics", "Dossiers"].flatMap((f) => [...folder(f).matchAll(/new Term\("([a-z-]+)"/g)].map((m) => m[1]!));
  expect(named.length).toBeGreaterThan(12);
  expect([...named, ...added].filter((name) => !(name in terms))).toEqual([]);
  const said = [...new Set([...named, ...added])].map(termOf);
  expect(said.filter((words, i) => said.indexOf(words) !== i)).toEqual([]);
});

test("What is voted on and talked about has its name, not its id", () => {
  expect(["ban", "d", "d/mandate", "d/talks", "d/consent-ARD"].map((id) => subjectOf(info as never, id))).toEqual(["“A ban”", "“D”", "“D”: the League’s members", "talks about “D”", "the consent of Arden to “D”"]);
});

test("A change is said with its name and its unit, whatever it changes", () => {
  const known = { summaries: { "parameters.x.y": "How fast habits go. More words." }, units: { "parameters.x.y": "share a month", "parameters.x.on": "switch", "parameters.x.z": "u" } };
  const one = { ...card, levers: [{ path: "a.b", title: "The tax", unit: "share", switch: false }] } as unknown as Card;
  const said = (path: string, value: number) => `${settingName(one, known, path)}: ${settingSaid(one, known, path, value)}`;
  expect(said("a.b", 0.3)).toBe("The tax: 30 %");
  expect(said("parameters.x.y", 0.05)).toBe("how fast habits go: 5 % a month");
  expect(settingSaid(one, known, "parameters.x.on", 1)).toBe("on");
  expect(settingSaid(one, known, "parameters.x.z", 2)).toBe("2 points");
  expect(said("measures.ban.enforcement", 0.5)).toBe("how strictly “A ban” is kept: 50 %");
  expect(said("dossiers.d.issues.relief.levels.lifted.worth.ARD", 0.25)).toBe("“the ban is lifted”, worth to Arden: 0.25 points");
  expect(unitWords("probability a month")).toBe("chance, of 1 a month");
});
