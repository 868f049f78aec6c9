import { computed, effect, signal, untracked } from "@preact/signals";
import type { Card, Content, Ensemble, Spec, Story } from "../compute/answers";
import { type Compute, Gone, Unanswered } from "../compute/compute";
import { WorkerCompute } from "../compute/worker-compute";
import { ServerCompute } from "../compute/server-compute";
import { isOneFile, parts } from "../compute/parts";
import { type View, empty, fromLink, toLink } from "./view";
import { latest } from "../compute/latest";
import { storedEnsemble } from "./stored";
import { type Trail, back, begin, forth, release, step } from "./trail";

export const content = signal<Content | undefined>(undefined);
const trail = signal(begin(fromLink(location.hash)));
export const view = computed<View>(() => trail.value.now);
/** A sentence for people who cannot see the chart change. */
export const spoken = signal("");
export const trouble = signal("");
export const ready = signal(false);
/** How many questions are not answered yet; the document's element has it, for whoever waits for the page to come to rest. */
const pending = signal(0);
effect(() => { document.documentElement.dataset.asking = String(pending.value); });

export const canUndo = computed(() => trail.value.past.length > 0);
export const canRedo = computed(() => trail.value.future.length > 0);

export const card = computed<Card | undefined>(() => content.value?.cards.find((c) => c.scenario === view.value.scenario));

/**
 * Goes to another view; it can be undone, and is in the link.
 * @param held What is held while it moves, such as a lever: all its moves until it is let go are undone at once.
 */
export function go(change: Partial<View>, held?: string): void {
  const next = { ...view.value, ...change };
  if (toLink(next) !== toLink(view.value)) show(step(trail.value, next, held), next.screen !== view.value.screen || next.scenario !== view.value.scenario);
}

/** Ends what `go` was told is held. */
export const letGo = () => { trail.value = release(trail.value); };

let pressed = false;
/** What a slider needs so that one drag, or one key held down, is one step. */
export const hold = { onKeyDown: () => { pressed = true; }, onKeyUp: () => { pressed = false; letGo(); }, onChange: () => { if (!pressed) letGo(); }, onBlur: () => { pressed = false; letGo(); } };

/** Opens another scenario as it is written. */
export const open = (scenario: string, change: Partial<View> = {}) => go({ ...empty, screen: "run", scenario, ...change });

/** The address is written when a lever rests: browsers take milliseconds for it, sixty times a second while one is dragged. */
const rest = 150;
let writing: ReturnType<typeof setTimeout> | undefined;

function write(): void {
  clearTimeout(writing);
  writing = undefined;
  history.replaceState(null, "", toLink(view.peek()));
}

function show(to: Trail<View>, entry: boolean): void {
  // What is left has its own last address to come back to.
  if (entry && writing) write();
  trail.value = to;
  if (!entry) {
    clearTimeout(writing);
    writing = setTimeout(write, rest);
    return;
  }
  history.pushState(null, "", toLink(to.now));
  scrollTo(0, 0);
  // The next Tab begins in what is new, not in what has gone.
  document.getElementById("main")?.focus({ preventScroll: true });
}

export const undo = () => show(back(trail.value), false);
export const redo = () => show(forth(trail.value), false);

// The browser's own Back, or a link: a step like any other.
const arrive = () => { clearTimeout(writing); writing = undefined; if (toLink(view.value) !== location.hash) trail.value = step(trail.value, fromLink(location.hash)); };
addEventListener("popstate", arrive);
addEventListener("hashchange", arrive);

export const setsOf = (moved: Record<string, number>): string[] => Object.entries(moved).map(([path, value]) => path + "=" + value);
export const baseSpec = computed<Spec>(() => ({ scenario: view.value.scenario, seed: view.value.seed, sets: setsOf(view.value.moved) }));

const worker = new WorkerCompute(parts);
const server = new ServerCompute();
// The program marks the page that it serves itself; the same files on another server have nobody behind them.
const served = !isOneFile && !!document.querySelector("meta[name=lab-program]") && new URLSearchParams(location.search).get("compute") !== "worker";
/** Whether the program that served this page has stopped; the page then computes everything by itself. */
export const alone = signal(false);
// What the page needs to go on alone is fetched while the program is there.
if (served) setTimeout(() => { void parts.engine(); void parts.worlds(); }, 3000);

/** Whether the program computes the runs of a card; else the page does. A scenario of one's own is known to the worker alone. */
export const byProgram = (one: Card | undefined) => served && !!one?.real && !one.own && !alone.value;

/** Has a question put to who computes: a page that negsim serves asks the program for big worlds, and the worker for small ones. */
async function put<T>(how: (by: Compute) => Promise<T>): Promise<T> {
  const one = card.peek();
  const real = one?.real ?? false;
  pending.value++;
  try {
    if (untracked(() => byProgram(one))) {
      try {
        return await how(server);
      } catch (fault) {
        if (!(fault instanceof Gone)) throw fault;
        alone.value = true;
      }
    }
    await worker.open(real);
    if (!ready.peek()) performance.mark("lab-ready");
    ready.value = true;
    return await how(worker);
  } finally {
    pending.value--;
  }
}

/** Has the large worlds at hand in the worker. */
export const largeWorlds = () => worker.open(true);

/** Time that an answer about a scenario of one's own may take before the page gives up, milliseconds: a large world takes fifteen seconds. */
const patience = 60_000;

/** Asks the page's own worker, which is started afresh where it does not answer in time. */
export const within = <T>(question: object): Promise<T> => put(() => worker.within<T>(patience, question));
export const ask = <T>(question: object): Promise<T> => (card.peek()?.own ? within<T>(question) : put((by) => by.ask<T>(question)));
const follow = <T>(questions: object[], heard: (answer: T) => Promise<boolean>): Promise<void> =>
  put((by) => (card.peek()?.own ? worker.follow(questions, heard, patience) : by.follow(questions, heard)));
/** Has the worker know a scenario that was opened from a file also after it was started afresh. */
export const keepOpened = (name: string, question: object) => worker.keep(name, question);

/** The runs of the view: at once what is stored, then run by run what is computed; none where nothing is stored, or what was set is refused. */
export const runs = signal<{ ensemble?: Ensemble; stored: boolean; target: number; key: string; refused?: boolean }>({ stored: true, target: 0, key: "" });
export const story = signal<Story | undefined>(undefined);

const runKey = computed(() => (card.value && view.value.screen !== "gallery" ? JSON.stringify(baseSpec.value) : ""));

/** What is said where there is no answer to what was set. */
export const noAnswer = () => (runs.value.refused ? "This cannot be computed, so there is no answer to show." : "Being computed: of what you set nothing is stored.");

/** After how many runs the page is drawn again: the first at once, then ever more between; of a large world, or one's own, after each. */
export const countsTo = (target: number, { real, own }: Card, few = [1, 4, 8, 16, 24, 32, 48, 64, 80]) =>
  [...(real || own ? Array.from({ length: target }, (_, n) => n + 1) : few).filter((n) => n < target), target];

const run = latest(async (what: { one: Card; spec: Spec; key: string } | undefined, current) => {
  if (!what) return;
  const { one, spec, key } = what;
  const target = one.runs;
  try {
    const questions = countsTo(target, one).map((count) => ({ ask: "ensemble", spec, replicates: count, series: one.series }));
    await follow<Ensemble>(questions, async (ensemble) => {
      if (!current()) return false;
      const shipped = runs.value.stored && runs.value.ensemble;
      // What is shipped shows more runs than the first ones computed: it stays until as many are there.
      if (!shipped || ensemble.replicates >= Math.min(target, shipped.replicates)) runs.value = { ensemble, stored: false, target, key };
      if (!story.value) {
        const told = await ask<Story>({ ask: "story", spec, replicate: shipped && shipped.replicates > ensemble.replicates ? shipped.middle : ensemble.middle });
        if (!current()) return false;
        story.value = told;
      }
      return true;
    });
    if (!current()) return;
    const end = runs.value.ensemble;
    if (end && story.value && story.value.replicate !== end.middle) {
      const told = await ask<Story>({ ask: "story", spec, replicate: end.middle });
      if (current()) story.value = told;
    }
    trouble.value = "";
  } catch (fault) {
    if (!current()) return;
    trouble.value = fault instanceof Error ? fault.message : String(fault);
    // What is near to a setting that is refused is no answer to it.
    if (fault instanceof Unanswered && (spec.seed !== 1 || spec.sets.length)) runs.value = { stored: false, target, key, refused: true };
  }
});

effect(() => {
  const key = runKey.value;
  const one = card.value;
  if (!one || !key) { run(undefined); return; }
  const spec = JSON.parse(key) as Spec;
  runs.value = { ensemble: storedEnsemble(one, spec), stored: true, target: one.runs, key };
  story.value = undefined;
  trouble.value = "";
  untracked(() => run({ one, spec, key }));
});
