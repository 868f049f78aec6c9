import type { Info } from "../compute/answers";

/** Full name of a state or bloc by its id. */
export const nameOf = (info: Info, id: string) => info.actors.find((a) => a.id === id)?.name ?? info.economies.find((e) => e.id === id)?.name ?? id;

/** Text of the program with ids of states, and of what is bargained about, in words. */
export function named(info: Info, text: string): string {
  let said = text.replace(/\b([\w-]+)=([\w-]+)/g, (written, issue: string, level: string) => {
    const found = info.dossiers.flatMap((d) => d.issues).filter((i) => i.id === issue).flatMap((i) => i.levels.filter((l) => l.id === level).map((l) => `${i.title}: ${l.title}`))[0];
    return found ?? written;
  });
  for (const { id, name } of [...info.actors, ...info.economies]) said = said.replace(new RegExp(`\\b${id}\\b`, "g"), name);
  return said;
}

/** `What Arden sells to Corvana` of a flow's title, `Exports of Arden to Corvana`. */
export const sells = (title: string) => title.replace(/^Exports of (.+) to (.+)$/, "$1 sells to $2");

/** Which hue belongs to an economy: the same everywhere. */
export function hue(info: Info, economy: number): string {
  // By id, so that a state of two worlds has one colour; what is left goes to the others, and a world of many has none.
  const own: Record<string, string> = { ARD: "var(--ard)", BRE: "var(--bre)", COR: "var(--cor)", DEL: "var(--del)" };
  if (info.economies.length > 6) return "var(--ink)";
  const of = info.economies[economy];
  if (!of) return "var(--ink)";
  if (own[of.id]) return own[of.id]!;
  const free = [...Object.values(own).filter((h) => !info.economies.some((e) => own[e.id] === h)), "var(--esk)"];
  return free[info.economies.filter((e) => !own[e.id]).indexOf(of)] ?? "var(--ink)";
}

/** The hue of a series: that of who sells, or whose figure it is. */
export function seriesHue(info: Info, series: string): string {
  const id = series.split(":")[1] ?? "";
  const at = info.economies.findIndex((e) => e.id === id);
  return at < 0 ? "var(--ink)" : hue(info, at);
}

/** Every kind of thing that runs record, as in src/Model/State/HappeningKinds.cs; a test holds the two against each other. */
export const kinds: Record<string, string> = {
  event: "an event",
  "measure-announced": "announced", "measure-adopted": "decided", "measure-in-force": "in force", "measure-renewed": "renewed", "measure-ended": "ended", "threat-dropped": "threat taken back",
  "carve-out-opened": "an exception", "carve-out-closed": "exception closed", "carve-out-renewed": "exception renewed", "envoys-expelled": "envoys sent home", "envoys-sent": "envoys sent back", "answered-in-kind": "answered in kind", "practice-relaxed": "enforced less", "practice-tightened": "enforced more", "concession-offered": "an exception for a vote",
  "statute-kept": "kept by parliament", "proposal-carried": "carried", "proposal-rejected": "voted down", "stance-taken": "takes a stance", "target-complied": "gives in",
  "settlement-offered": "offers to settle", "settlement-reached": "settled", "firms-leave": "firms leave", "firms-back": "firms may return", "fault-skipped": "an answer that was none",
  "dossier-thinkable": "talks become possible", "talks-proposed": "proposes talks", "talks-in-principle": "ready to talk", "talks-declined": "says no to talks", "text-asked": "asks for a text", "text-sent": "sends a text",
  "text-leaked": "a text leaks", "dossier-probe": "quiet talks begin", "dossier-opened": "talks begin", "dossier-initialled": "agreed at the table", "dossier-conditional": "agreed, if another consents", "dossier-failed": "talks fail",
  "mandate-voted": "members vote", "mandate-unusable": "a vote that cannot be used", "vote-bought": "a vote is bought", "institution-agreed": "agreed at home", "institution-refused": "refused at home",
  "consent-given": "consent given", "consent-refused": "consent refused", "dossier-ratified": "the deal holds", "dossier-rejected": "the deal is refused", "dossier-phase": "next step", "dossier-renewed": "renewed", "dossier-expired": "runs out",
  "relief-given": "eased", "relief-in-effect": "relief begins", "relief-reimposed": "back in force", "relief-revoked": "relief taken back", "act-done": "done as agreed", "act-undone": "undone",
  "breach-found": "a cheat is found", "dispute-settled": "dispute settled", snapback: "relief ends at once",
  "project-begun": "building begins", "project-built": "built", "arrears-begin": "cannot pay", "arrears-paid": "has paid what was due", "loan-repaid": "loan repaid", "condition-broken": "a condition is broken",
  "service-stopped": "stops paying", "service-resumed": "pays again",
};
/** A measure, a matter of talks, or who votes on it, in words, by an id such as `renewal/mandate`. */
export function subjectOf(info: Info, id: string): string {
  const [first = "", then = ""] = id.split("/");
  if (first.startsWith("demand-")) return `giving in to ${nameOf(info, first.slice("demand-".length))}`;
  const measure = info.measures.find((m) => m.id === first);
  if (measure) return `“${measure.title}”`;
  const dossier = info.dossiers.find((d) => d.id === first);
  if (!dossier) return named(info, id);
  if (!then) return `“${dossier.title}”`;
  if (then === "talks") return `talks about “${dossier.title}”`;
  if (then.startsWith("consent-")) return `the consent of ${nameOf(info, then.slice("consent-".length))} to “${dossier.title}”`;
  const body = dossier.institutions.find((i) => i.id === then);
  return `“${dossier.title}”${body ? `: ${body.title}` : ""}`;
}

/** What kind of thing happened, in words. */
export const kindOf = (kind: string) => kinds[kind] ?? kind.replaceAll("-", " ");

/** Ids of a paper's levels, in the order of its issues, in words; the text itself where it is none. */
export function paperSaid(info: Info, dossier: string, ids: string): string {
  const issues = info.dossiers.find((d) => d.id === dossier)?.issues ?? [];
  const levels = ids.split(", ").map((id, i) => ({ issue: issues[i], level: issues[i]?.levels.find((l) => l.id === id) }));
  return levels.length === issues.length && levels.every((l) => l.level) ? levels.map((l) => `${l.issue!.title}: ${l.level!.title}`).join("; ") : named(info, ids);
}

/** What happened without the verb that its kind says already, and without the figures of who votes how. */
export function told(info: Info, h: { kind: string; subject?: string; title: string }): string {
  if (h.kind === "dossier-initialled" || h.kind === "dossier-conditional") {
    const [paper = "", ...rest] = h.title.split("; ");
    return [paperSaid(info, h.subject ?? "", paper), ...rest.filter((r) => r.startsWith("needs")).map((r) => named(info, r))].join("; ");
  }
  // What stood between the parties is said in points where the talks are explained.
  if (h.kind === "dossier-failed") return named(info, h.title.split(": ")[0]!);
  const bare = h.title.replace(/^The legislature refuses: /, "").replace(/^(Threaten|Impose|End|Ease|Drop): /, "");
  return named(info, (h.kind === "mandate-voted" ? bare.split(";")[0]! : bare).replace(/(\d) u\b/g, "$1 points"));
}

/** What a class has time for: not the steps towards what then comes into force, each thing once. */
export function headlines<H extends { kind: string; subject: string; title: string; month: number }>(happened: H[], most: number): H[] {
  const steps = ["measure-announced", "measure-adopted"];
  return happened
    .filter((h) => !steps.includes(h.kind) || !happened.some((o) => o.kind === "measure-in-force" && o.subject === h.subject && o.month >= h.month))
    .filter((h, i, all) => all.findIndex((o) => o.title === h.title && o.kind === h.kind) === i)
    .slice(0, most);
}

/** The same thing again and again, said once with how often. */
export function gathered<H extends { kind: string; title: string }>(happened: H[]): { first: H; times: number }[] {
  const rows: { first: H; times: number }[] = [];
  for (const h of happened) {
    const last = rows.at(-1);
    if (last && last.first.kind === h.kind && last.first.title === h.title) last.times++;
    else rows.push({ first: h, times: 1 });
  }
  return rows;
}

const characters: Record<string, string> = {
  hawk: "is quick to punish", dove: "is slow to punish", target: "is the one under pressure", hub: "gains by others’ quarrels", hedger: "keeps in with both sides", pragmatist: "counts what it gains and loses",
  multilateralist: "acts with others or not at all", bystander: "keeps out of it", council: "asks its members",
};
/** How the program plays a state, in words; empty for a behaviour that is not the program's own. */
export const characterOf = (behaviour: string) => characters[behaviour] ?? "";

/** Every part of what an option is worth, as in src/Model/Declarations/TermNames.cs and where behaviours add their own; a test holds them against each other. */
export const terms: Record<string, string> = {
  welfare: "sales and income", jobs: "jobs", organised: "firms at home", finance: "money paid or received", liquidity: "savings abroad running short", leverage: "pressure on the other", war: "what fighting costs",
  support: "people want an answer", fatigue: "people are tired of it", legitimacy: "what the world’s votes say", inflation: "dearer goods at home", commitment: "its word", relation: "good relations", luck: "chance",
  stated: "its worth beside trade", punishment: "harm to the other", loss: "what it loses", stake: "what is at stake", "side-payment": "a payment for its vote", asking: "what asking costs", taste: "leader’s taste",
  "follow-up": "what it expects to do next", compliance: "hope that the other gives in", company: "what allies do", "audience-cost": "face lost by backing down", belief: "what it believes of the other",
  detection: "risk of being found out", accepted: "chance of a yes", share: "its share",
  // Settings of behaviours, which flips name.
  expressive: "voters’ wish for a tough leader", sign: "the sign it sets", patience: "waiting", tau: "chance in its choices", temptation: "temptation", conflict: "what the quarrel costs", "conflict-expected": "how much of a quarrel was expected", spread: "how far leaders differ",
};
/** A term of a score, in words. */
export const termOf = (name: string) => terms[name] ?? name.replaceAll("-", " ");

/** A term as a reason: "because of jobs", "because people want an answer". */
export const because = (name: string) => (/^people (want|are) /.test(termOf(name)) ? `because ${termOf(name)}` : `because of ${termOf(name)}`);

/** A change of one number as the end of "It would have flipped if …". */
export function changeOf(info: Info, path: string, summary: string, amount: string): string {
  const own = /^actors\.each\.([\w-]+)\.settings\.(.+)$/.exec(path);
  if (own) return `${termOf(own[2]!)} counted ${amount} for ${nameOf(info, own[1]!)}`;
  const worth = /^dossiers\.([\w-]+)\.(?:noDeal|issues\.([\w-]+)\.levels\.([\w-]+)\.worth)\.([\w-]+)$/.exec(path);
  if (worth) {
    const level = info.dossiers.find((d) => d.id === worth[1])?.issues.find((i) => i.id === worth[2])?.levels.find((l) => l.id === worth[3]);
    return `${level ? `“${level.title}”` : "having no deal"} were worth ${/%|times|nothing|at all/.test(amount) ? amount : amount + " points"} to ${nameOf(info, worth[4]!)}`;
  }
  return `${pathOf(path, summary)} were ${amount}`;
}

/** A number of the scenario by its path, in words. */
export function pathOf(path: string, summary: string): string {
  if (path.startsWith("measures.") && path.endsWith(".enforcement")) return "how strictly the rule is kept";
  const said = summary.split(/[.;(\[]/)[0]!.trim();
  return said ? said.charAt(0).toLowerCase() + said.slice(1) : path.split(".").at(-1)!.replace(/([A-Z])/g, " $1").toLowerCase();
}
