import { batch, computed, effect, signal } from "@preact/signals";
import type { Card, Content, Ensemble, Spec, Story } from "../compute/answers";
import type { Compute } from "../compute/compute";
import { WorkerCompute } from "../compute/worker-compute";
import { ServerCompute } from "../compute/server-compute";
import { isOneFile, parts } from "../compute/parts";
import { type View, empty, fromLink, toLink } from "./view";
import { storedEnsemble } from "./stored";

export const content = signal<Content | undefined>(undefined);
export const view = signal<View>(fromLink(location.hash));
/** A sentence for people who cannot see the chart change. */
export const spoken = signal("");
export const trouble = signal("");
export const ready = signal(false);

const past = signal<View[]>([]);
const future = signal<View[]>([]);
export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);

export const card = computed<Card | undefined>(() => content.value?.cards.find((c) => c.scenario === view.value.scenario));

/** Goes to another view; it can be undone, and is in the link. */
export function go(change: Partial<View>): void {
  const next = { ...view.value, ...change };
  if (toLink(next) === toLink(view.value)) return;
  batch(() => {
    past.value = [...past.value.slice(-99), view.value];
    future.value = [];
    show(next, next.screen !== view.value.screen || next.scenario !== view.value.scenario);
  });
}

/** Opens another scenario as it is written. */
export const open = (scenario: string, change: Partial<View> = {}) => go({ ...empty, screen: "run", scenario, ...change });

function show(next: View, entry: boolean): void {
  view.value = next;
  if (entry) history.pushState(null, "", toLink(next));
  else history.replaceState(null, "", toLink(next));
  if (!entry) return;
  scrollTo(0, 0);
  // The next Tab begins in what is new, not in what has gone.
  document.getElementById("main")?.focus({ preventScroll: true });
}

export function undo(): void {
  const before = past.value.at(-1);
  if (!before) return;
  batch(() => { future.value = [...future.value, view.value]; past.value = past.value.slice(0, -1); show(before, false); });
}

export function redo(): void {
  const after = future.value.at(-1);
  if (!after) return;
  batch(() => { past.value = [...past.value, view.value]; future.value = future.value.slice(0, -1); show(after, false); });
}

addEventListener("popstate", () => { view.value = fromLink(location.hash); });
addEventListener("hashchange", () => { if (toLink(view.value) !== location.hash) view.value = fromLink(location.hash); });

export const setsOf = (moved: Record<string, number>): string[] => Object.entries(moved).map(([path, value]) => path + "=" + value);
export const baseSpec = computed<Spec>(() => ({ scenario: view.value.scenario, seed: view.value.seed, sets: setsOf(view.value.moved) }));

const worker = new WorkerCompute(parts);
const server = new ServerCompute();
const served = !isOneFile && ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname) && new URLSearchParams(location.search).get("compute") !== "worker";
/** Who computes: a page that negsim serves asks the program for big worlds, and the worker for small ones. */
const computer = (real: boolean): Compute => (served && real ? server : worker);

export async function ask<T>(question: object): Promise<T> {
  const real = card.value?.real ?? false;
  const by = computer(real);
  await by.open(real);
  if (!ready.value) performance.mark("lab-ready");
  ready.value = true;
  return by.ask<T>(question);
}

/** The runs of the view: at once what is stored, then run by run what is computed. */
export const runs = signal<{ ensemble?: Ensemble; stored: boolean; target: number; key: string }>({ stored: true, target: 0, key: "" });
export const story = signal<Story | undefined>(undefined);

const runKey = computed(() => (card.value && view.value.screen !== "gallery" ? JSON.stringify(baseSpec.value) : ""));
let turn = 0;

effect(() => {
  const key = runKey.value;
  const one = card.value;
  if (!one || !key) return;
  const spec = JSON.parse(key) as Spec;
  const mine = ++turn;
  const target = one.runs;
  runs.value = { ensemble: storedEnsemble(one, spec), stored: true, target, key };
  story.value = undefined;
  void compute(one, spec, key, target, () => mine === turn);
});

async function compute(one: Card, spec: Spec, key: string, target: number, current: () => boolean): Promise<void> {
  try {
    for (let count = 1; current(); count = Math.min(target, count < 4 ? 4 : count + 4)) {
      const ensemble = await ask<Ensemble>({ ask: "ensemble", spec, replicates: count, series: one.series });
      if (!current()) return;
      const shipped = runs.value.stored && runs.value.ensemble;
      // What is shipped shows more runs than the first ones computed: it stays until as many are there.
      if (!shipped || ensemble.replicates >= Math.min(target, shipped.replicates)) runs.value = { ensemble, stored: false, target, key };
      if (!story.value) {
        const told = await ask<Story>({ ask: "story", spec, replicate: shipped && shipped.replicates > count ? shipped.middle : ensemble.middle });
        if (!current()) return;
        story.value = told;
      }
      if (count >= target) break;
    }
    const end = runs.value.ensemble;
    if (end && story.value && story.value.replicate !== end.middle) {
      const told = await ask<Story>({ ask: "story", spec, replicate: end.middle });
      if (current()) story.value = told;
    }
    trouble.value = "";
  } catch (fault) {
    if (current()) trouble.value = fault instanceof Error ? fault.message : String(fault);
  }
}
