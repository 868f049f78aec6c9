// What the program answers; written by src/Lab/Answers.

/** Five numbers of a month: a tenth, a quarter, half, three quarters and nine tenths of the runs lie below. */
export type Band = [number, number, number, number, number];

export interface SeriesBands { id: string; bands: Band[] }

export interface Ensemble {
  replicates: number;
  /** Digest of run 0, the one `negsim run` prints. */
  first: string;
  digest?: string;
  /** The run in the middle by where it ends. */
  middle: number;
  paths: number[][];
  ends: number[];
  /** Of stored runs that part in two: the middle path of those that end low, and of the others; empty where they do not. */
  kinds?: number[][];
  series: SeriesBands[];
}

export interface Happening { month: number; kind: string; subject: string; title: string; cause: string }
export interface Span { stage: "announced" | "in-force" | "ended"; from: number; until: number }
export interface Lane { measure: string; spans: Span[] }
export interface DecisionNote { month: number; actor: string; phase: string; subject: string; chosen: string[]; sentence: string }
export interface Offer { month: number; dossier: string; actor: string; kind: string; levels: string[]; why: string }
export interface Story { replicate: number; digest: string; happened: Happening[]; lanes: Lane[]; decisions: DecisionNote[]; offers: Offer[] }

export interface Term { name: string; value: number; unit: string }
export interface Option { id: string; title: string; score: number; terms: Term[] }
export interface Flip { input: string; summary: string; from: number; to: number; unit: string; instead: string; effort: number; path?: string }
export interface Cause { depth: number; month: number; what: string; because: string }
export interface Why {
  month: number; actor: string; about: string; chosen: string; sentence: string; because: string; subjects: string[];
  options: Option[]; flips?: Flip[]; causes: Cause[];
  /** Of talks: what was done at the table, what papers are worth to the others, what stands between them. */
  table?: Table;
}
export interface Table {
  act: "offer" | "accept" | "refuse" | "text" | "votes" | "waits" | "away"; paper: string; signs: boolean; needs?: string[];
  blocks?: { closest: string; actor: string; lacks: number; issue?: string; level?: string; gains?: number; other?: string; otherLacks?: number };
  papers: { id: string; levels: string[] }[]; sides: { actor: string; worth: Option[] }[]; said: { actor: string; kind: string; paper: string }[];
}

export interface Difference {
  replicates: number; byMonth: Band[]; lastYear: [Band, Band, Band]; pairs: number[]; more: number; less: number; same: number; differ: number;
  first?: { month: number; kind: string; subject: string; title: string; inB: boolean; pairs: number };
}

export interface Flows { month: number; before: number[]; after: number[] }
export interface Parameter { path: string; summary: string; unit: string; source: string; min: number; max: number; default: number; value: number; switch: boolean; whole: boolean }

export interface Info {
  id: string; title: string; question: string; mode: string; months: number; startYear: number; startMonth: number; lessons: string[];
  /** Those of the lessons that runs can prove wrong; `negsim claims` checks them, and so do the program's tests for what is shipped. */
  claims: string[];
  economies: { id: string; name: string }[]; commodities: string[];
  actors: { id: string; name: string; behaviour: string; economy: number }[];
  series: { id: string; title: string; unit: string }[];
  measures: { id: string; title: string; form: string; decider: string; sender: number; target: number }[];
  dossiers: { id: string; title: string; parties: string[]; institutions: { id: string; title: string }[]; issues: { id: string; title: string; levels: { id: string; title: string }[] }[] }[];
  /** The scenario's own levers, of which nothing is stored. */
  levers?: Omit<Lever, "low" | "high" | "values" | "ends" | "stored">[];
  events: { id: string; title: string; month: number }[];
}

export interface Lever {
  id: string; title: string; path: string; value: number; min: number; max: number; unit: string; low: string; high: string; switch: boolean; whole: boolean;
  values: number[]; ends: number[]; stored: Stored[];
}

/** What was stored of a lever's setting: the charted series by month, where each run ends, and the middle path of either kind. */
export interface Stored { bands: Band[]; ends: number[]; kinds: number[][] }

export interface Card {
  scenario: string; name: string; question: string; minutes: number; see: string; series: string; charted: string; share: number; yes: string; no: string;
  runs: number; cut: number; /** Why one run is shown where others would differ. */ single?: string; world: string; real: boolean; /** Whether it was opened from a file. */ own?: boolean; /** That file's name. */ file?: string; marks: string[]; fork: { title: string; at: number; sets: string[]; a: string; b: string };
  info: Info; first: Ensemble; levers: Lever[];
}

export interface Content { version: string; cards: Card[]; summaries: Record<string, string>; /** Units of the model's numbers by path. */ units: Record<string, string> }

/** Which runs are asked about; read by src/Lab/Questions/RunSpec.cs. */
export interface Spec { scenario: string; seed: number; sets: string[]; at?: number; later?: string[] }

export interface Ledger { exports: number[]; imports: number[]; income: number[]; inflation: number[]; reserves: number[] }
export interface Play {
  month: number; done: boolean; digest: string;
  asked?: { key: string; phase: string; subject: string; most: number; advice: string[]; options: { id: string; kind: string; subject: string; title: string; score?: number }[]; inbox: { from: string; kind: string; text: string }[] };
  mine?: Ledger; theirs?: Ledger; happened: Happening[];
}
