import type { Card, Ensemble, Spec } from "../compute/answers";

/** What the program stored for a setting: the runs as written, or those of the nearest stored place of the one lever that was moved. */
export function storedEnsemble(card: Card, spec: Spec): Ensemble | undefined {
  if (spec.seed !== 1 || spec.at !== undefined) return undefined;
  if (spec.sets.length === 0) return card.first;
  if (spec.sets.length > 1) return undefined;
  const [path, text] = spec.sets[0]!.split("=");
  const lever = card.levers.find((l) => l.path === path);
  if (!lever?.values.length) return undefined;
  const value = Number(text);
  let nearest = 0;
  lever.values.forEach((v, i) => { if (Math.abs(v - value) < Math.abs(lever.values[nearest]! - value)) nearest = i; });
  const bands = lever.stored[nearest]!.bands;
  const last = bands.slice(-12);
  const end = last.reduce((sum, b) => sum + b[2], 0) / last.length;
  return {
    ...card.first, first: "", digest: undefined, paths: [bands.map((b) => b[2])], ends: [end], replicates: card.first.replicates,
    series: card.first.series.map((s) => (s.id === card.series ? { id: s.id, bands } : s)),
  };
}
