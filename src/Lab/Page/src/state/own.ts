import type { Card, Ensemble, Info } from "../compute/answers";
import { setting } from "../words/figures";
import { sells } from "../words/names";
import { content, keepOpened, largeWorlds, open, within } from "./store";

/** Longest scenario that is read, bytes. */
const longest = 2_000_000;

/** Time that all runs of a scenario may take, by how long the first took, milliseconds; and how many there are at most. */
const budget = 20_000, most = 32;

/** How many runs of a scenario are soon done where the first took so long. */
const runsFor = (took: number) => Math.max(1, Math.min(most, Math.floor(budget / took)));

/** Opens a scenario from a file: checked by the program like any file, it becomes a card of its own. */
export async function openOwn(file: File): Promise<void> {
  if (file.size > longest) throw new Error(`${file.name} is larger than any scenario: ${Math.round(file.size / 1e6)} MB; at most ${longest / 1e6} MB are read.`);
  const named = file.name.replace(/\.json$/i, "").toLowerCase().replace(/[^a-z0-9-]+/g, "-").slice(0, 50);
  const text = await file.text();
  // What stands on a large world needs it before it can be checked.
  if (content.value!.cards.some((c) => c.real && (text.includes(`"${c.world}"`) || text.includes(`"${c.scenario}"`)))) await largeWorlds();
  const patiently = <T>(question: object): Promise<T> => within<T>(question).catch((fault: Error) => { throw new Error(fault.message.replaceAll(/\S*negsim-lab-\d+\//g, "")); });
  const check = { ask: "check", name: named, text };
  const info = await patiently<Info>(check);
  const name = info.id;
  const series = info.series[0];
  if (!series) throw new Error("It measures nothing: give it a focus, such as \"focus\": [[\"ARD\", \"COR\"]].");
  const began = performance.now();
  const first = await patiently<Ensemble>({ ask: "ensemble", spec: { scenario: name, seed: 1, sets: [] }, replicates: 1, series: series.id });
  const took = performance.now() - began;
  const card: Card = {
    scenario: name, file: file.name, name: info.title, question: info.question || info.title, minutes: 0, see: "", series: series.id,
    charted: series.id.startsWith("flow:") ? "What " + sells(series.title) : series.title, share: 1, yes: "it ends higher than in the first month", no: "it ends lower than in the first month",
    runs: runsFor(took), cut: Math.round(info.months * 0.4), world: "", marks: [], own: true, real: info.economies.length > 12, info, first,
    fork: { title: "What if something changed half-way?", at: Math.floor(info.months / 2), sets: [], a: "as written", b: "changed" },
    levers: (info.levers ?? []).map((l) => ({ ...l, low: setting(l.min, l.unit), high: setting(l.max, l.unit), values: [], ends: [], stored: [] })),
  };
  keepOpened(named, check);
  content.value = { ...content.value!, cards: [...content.value!.cards.filter((c) => c.scenario !== name), card] };
  open(name);
}
