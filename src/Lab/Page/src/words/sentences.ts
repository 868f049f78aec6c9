import type { Band, Card, Ensemble } from "../compute/answers";
import { capital, figure, finer, percent, scaleOf } from "./figures";

export const before = (ensemble: Ensemble, series: string) => bandsOf(ensemble, series)[0]?.[2] ?? 0;
export const bandsOf = (ensemble: Ensemble, series: string): Band[] => ensemble.series.find((s) => s.id === series)?.bands ?? [];
export const unitOf = (card: Card) => card.info.series.find((s) => s.id === card.series)?.unit ?? "";
export const alike = (ends: number[]) => Math.max(...ends) - Math.min(...ends) <= 1e-6 * Math.max(1, Math.abs(ends[0] ?? 0));

/** How many runs end at or above the card's mark. */
export function tally(card: Card, ensemble: Ensemble): { yes: number; no: number; mark: number } {
  const mark = before(ensemble, card.series) * card.share;
  const yes = ensemble.ends.filter((end) => end >= mark).length;
  return { yes, no: ensemble.ends.length - yes, mark };
}

/** Where runs part in two, the middle run of either kind, the lower first: the middle of all would be whichever kind has one run more. */
export function parted(card: Card, ensemble: Ensemble): number[][] | undefined {
  const { yes, no, mark } = tally(card, ensemble);
  if (Math.min(yes, no) < 0.15 * ensemble.ends.length) return undefined;
  if (ensemble.kinds) return ensemble.kinds.length ? ensemble.kinds : undefined;
  if (ensemble.paths.length !== ensemble.ends.length) return undefined;
  const kinds = [ensemble.paths.filter((_, i) => ensemble.ends[i]! < mark), ensemble.paths.filter((_, i) => ensemble.ends[i]! >= mark)];
  return kinds.map((paths) => paths[0]!.map((_, m) => { const at = paths.map((p) => p[m]!).sort((a, b) => a - b); return at[(at.length - 1) >> 1]!; }));
}

/** What is gone, said by how much is left: "much" would be said of a quarter and of nine tenths alike. */
export function byAmount(words: string, left: number): string {
  const [, of] = ([[0.9, "little"], [0.8, "some"], [0.7, "a quarter"], [0.6, "a third"], [0.4, "half"], [0.1, "most"]] as const).find(([least]) => left >= least) ?? [0, "nearly all"];
  return words.replace(/^(?:much|most) of the trade is gone$/, `${of} of the trade is gone`);
}

/** The card's words for the runs that end low, by how much is left in them on average. */
export function lowWords(card: Card, ensemble: Ensemble): string {
  const { mark } = tally(card, ensemble);
  const low = ensemble.ends.filter((e) => e < mark);
  return byAmount(card.no, low.reduce((a, b) => a + b, 0) / low.length / before(ensemble, card.series));
}

/** What the runs say, in one or two sentences made of their figures. */
export function verdict(card: Card, ensemble: Ensemble): string {
  const { yes, no } = tally(card, ensemble);
  const start = before(ensemble, card.series);
  const end = ensemble.ends.reduce((a, b) => a + b, 0) / ensemble.ends.length;
  const scale = finer(scaleOf(unitOf(card), start), end);
  const change = start ? `${percent(end / start - 1)} against the first month` : "";
  const how = `${card.charted.replace(/^What /, "")} ends at ${figure(end, scale)} ${scale.unit}, ${change}`.replace(/^(.+) sells (.+) ends/, "What $1 sells $2 ends");
  const gone = lowWords(card, ensemble);
  if (alike(ensemble.ends)) return `${capital(yes ? card.yes : gone)}. ${capital(how)}.`;
  const of = ensemble.ends.length;
  if (!no) return `In all ${of} runs ${card.yes}. On average ${how.charAt(0).toLowerCase() + how.slice(1)}.`;
  if (!yes) return `In all ${of} runs ${gone}. On average ${how.charAt(0).toLowerCase() + how.slice(1)}.`;
  // Where runs part in two, their average is a run that never happens: each kind has its own.
  const { mark } = tally(card, ensemble);
  const kinds = [{ n: no, words: gone, ends: ensemble.ends.filter((e) => e < mark) }, { n: yes, words: card.yes, ends: ensemble.ends.filter((e) => e >= mark) }].sort((a, b) => b.n - a.n);
  const left = (ends: number[]) => `at ${Math.round((100 * ends.reduce((a, b) => a + b, 0)) / ends.length / start)} %`;
  return `In ${kinds[0]!.n} of ${of} runs ${kinds[0]!.words}, ${left(kinds[0]!.ends)} of the first month. In ${kinds[1]!.n} ${kinds[1]!.words}, ${left(kinds[1]!.ends)}.`;
}

/** What is said of runs in as few words as stand beside a line. */
export const brief = (words: string) => words.replace(/^trade comes .*$/, "come back").replace(/^trade stays down$/, "stay down");
