import type { Card, Content } from "../compute/answers";
import { setting } from "./figures";
import { nameOf, pathOf, termOf } from "./names";

type Known = Pick<Content, "summaries" | "units"> | undefined;

/** A unit of the model's numbers in words. */
export function unitWords(unit: string): string {
  return unit.replace(/\bu\b/g, "points").replace("probability", "chance").replace("million USD", "million dollars").replace("USD", "dollars").replace(/^(share|chance)( a month| a year)?$/, (_, kind: string, when?: string) => `${kind === "share" ? "of 1" : "chance, of 1"}${when ?? ""}`);
}

/** What a path of a scenario is called: a lever's own title, else what the number means, with full names for codes. */
export function settingName(card: Card, known: Known, path: string): string {
  const lever = card.levers.find((l) => l.path === path);
  if (lever) return lever.title;
  const own = /^actors\.\w+\.([\w-]+)\.settings\.(.+)$/.exec(path);
  if (own) return `${nameOf(card.info, own[1]!)}: weight of ${termOf(own[2]!)}`;
  const worth = /^dossiers\.([\w-]+)\.(?:noDeal|issues\.([\w-]+)\.levels\.([\w-]+)\.worth)\.([\w-]+)$/.exec(path);
  if (worth) {
    const level = card.info.dossiers.find((d) => d.id === worth[1])?.issues.find((i) => i.id === worth[2])?.levels.find((l) => l.id === worth[3]);
    return `${level ? `“${level.title}”` : "having no deal"}, worth to ${nameOf(card.info, worth[4]!)}`;
  }
  const measure = /^measures\.([\w-]+)\.enforcement$/.exec(path);
  if (measure) return `how strictly “${card.info.measures.find((m) => m.id === measure[1])?.title ?? measure[1]}” is kept`;
  return pathOf(path, known?.summaries[path] ?? "");
}

/** Where such a number stands, with its unit. */
export function settingSaid(card: Card, known: Known, path: string, value: number): string {
  const lever = card.levers.find((l) => l.path === path);
  if (lever) return lever.switch ? (value ? lever.high : lever.low) : setting(value, lever.unit);
  const unit = known?.units[path] ?? (path.endsWith(".enforcement") ? "share" : /\.(worth|noDeal)\./.test(path) ? "points" : path.includes(".settings.") ? "times" : "");
  if (unit === "switch") return value ? "on" : "off";
  if (unit === "share" || unit === "share a month") return setting(value, unit);
  return setting(value, unitWords(unit));
}
