/** What is on the screen. All of it is in the link, so that a link rebuilds it. */
export interface View {
  screen: Screen;
  scenario: string;
  /** Numbers moved away from the scenario's, by path: levers and assumptions. */
  moved: Record<string, number>;
  seed: number;
  /** What the class drew, each point a share of the chart's height, from the first hidden month on; empty before it has drawn. */
  drawn: number[];
  /** Whether the runs are shown rather than predicted. */
  revealed: boolean;
  /** The what-ifs, at most two beside the runs as they are. */
  forks: Fork[];
  /** The decision that is explained. */
  why?: Decision;
  /** Whose decision about what is asked for, where a link cannot know in which run and month it falls: the last such in the middle run. */
  ask?: { actor: string; about: string };
  /** The sheet that is presented. */
  sheet: number;
  /** The state that is played, and what it was told to do, by question. */
  seat: string;
  acts: Record<string, string[]>;
  /** First month in which the program plays on by itself; none while the class plays. */
  handed?: number;
  month: number;
}

export const screens = ["gallery", "run", "compare", "why", "present", "play", "flows", "assumptions", "report"] as const;
export type Screen = (typeof screens)[number];

export interface Fork { at: number; sets: Record<string, number> }
export interface Decision { run: number; month: number; actor: string; phase: string; subject: string; about: string; tried?: { path: string; value: number } }

export const empty: View = { screen: "gallery", scenario: "", moved: {}, seed: 1, drawn: [], revealed: false, forks: [], sheet: 0, seat: "", acts: {}, month: 0 };

const numbers = (text: string): number[] => text.split(".").filter(Boolean).map((n) => Number(n) / 100).filter(Number.isFinite);
const sets = (of: Record<string, number>) => Object.entries(of).map(([path, value]) => path + ":" + value).join(",");

function readSets(text: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const one of text.split(",")) {
    const cut = one.lastIndexOf(":");
    const value = Number(one.slice(cut + 1));
    if (cut > 0 && /^[\w.-]+$/.test(one.slice(0, cut)) && Number.isFinite(value)) found[one.slice(0, cut)] = value;
  }
  return found;
}

/** The fragment of a view, such as `#run/tariff-war?set=parameters.macro.on:0`. */
export function toLink(view: View): string {
  if (view.screen === "gallery" && !view.scenario) return "#gallery";
  const query = new URLSearchParams();
  if (Object.keys(view.moved).length) query.set("set", sets(view.moved));
  if (view.seed !== 1) query.set("seed", String(view.seed));
  if (view.drawn.length) query.set("line", view.drawn.map((d) => Math.round(d * 100)).join("."));
  if (view.revealed) query.set("shown", "1");
  view.forks.forEach((fork) => query.append("fork", fork.at + ";" + sets(fork.sets)));
  if (view.why) {
    const { run, month, actor, phase, subject, about, tried } = view.why;
    query.set("why", [run, month, actor, phase, subject, about].join(";"));
    if (tried) query.set("try", tried.path + ":" + tried.value);
  }
  if (view.ask) query.set("ask", view.ask.actor + ";" + view.ask.about);
  if (view.sheet) query.set("sheet", String(view.sheet));
  if (view.month) query.set("month", String(view.month));
  if (view.seat) query.set("seat", view.seat);
  const acts = Object.entries(view.acts);
  if (acts.length) query.set("acts", acts.map(([month, chosen]) => month + "!" + chosen.join("+")).join("*"));
  if (view.handed !== undefined) query.set("handed", String(view.handed));
  const text = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%3B", ";").replaceAll("%21", "!").replaceAll("%2A", "*").replaceAll("%2F", "/");
  return `#${view.screen}/${view.scenario}${text ? "?" + text : ""}`;
}

/** The view a fragment stands for; what is wrong in it is left out. */
export function fromLink(fragment: string): View {
  const [path = "", query = ""] = fragment.replace(/^#/, "").split("?");
  const [screen = "", scenario = ""] = path.split("/");
  const known = screens.find((s) => s === screen);
  if (!known || !/^[a-z0-9-]*$/.test(scenario)) return empty;
  const given = new URLSearchParams(query);
  const whole = (name: string, otherwise: number) => { const n = Number(given.get(name) ?? otherwise); return Number.isSafeInteger(n) && n >= 0 ? n : otherwise; };
  const why = given.get("why")?.split(";");
  const tried = readSets(given.get("try") ?? "");
  const ask = given.get("ask")?.split(";");
  const acts: Record<string, string[]> = {};
  for (const act of (given.get("acts") ?? "").split("*").filter(Boolean)) {
    const [month = "", chosen = ""] = act.split("!");
    acts[month] = chosen.split(/[+ ]/).filter(Boolean);
  }
  return {
    screen: scenario || known === "gallery" ? known : "gallery",
    scenario,
    moved: readSets(given.get("set") ?? ""),
    seed: whole("seed", 1),
    drawn: numbers(given.get("line") ?? ""),
    revealed: given.get("shown") === "1",
    forks: given.getAll("fork").slice(0, 2).map((f) => { const [at = "0", changed = ""] = f.split(";"); return { at: Number(at) || 0, sets: readSets(changed) }; }),
    why: why && why.length === 6
      ? { run: Number(why[0]) || 0, month: Number(why[1]) || 0, actor: why[2]!, phase: why[3]!, subject: why[4]!, about: why[5]!, tried: Object.entries(tried).map(([p, value]) => ({ path: p, value }))[0] }
      : undefined,
    ...(ask?.length === 2 && ask[0] && ask[1] ? { ask: { actor: ask[0], about: ask[1] } } : {}),
    sheet: whole("sheet", 0),
    seat: given.get("seat") ?? "",
    acts,
    handed: given.has("handed") ? whole("handed", 0) : undefined,
    month: whole("month", 0),
  };
}
