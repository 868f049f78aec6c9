import type { Band, Card, Ensemble, Lever, Spec } from "../compute/answers";

/**
 * What the program stored for a setting: the runs as written, or those of the nearest stored place of the lever that was moved.
 * Where several were moved, what each does by itself is multiplied: an estimate, until the runs are computed.
 */
export function storedEnsemble(card: Card, spec: Spec): Ensemble | undefined {
  if (spec.seed !== 1 || spec.at !== undefined) return undefined;
  if (spec.sets.length === 0) return card.first;
  const moved = spec.sets.map((one) => {
    const [path, text] = one.split("=");
    const lever = card.levers.find((l) => l.path === path);
    return lever?.values.length ? bandsAt(lever, Number(text)) : undefined;
  });
  if (moved.some((bands) => !bands)) return undefined;
  const base = card.first.series.find((s) => s.id === card.series)?.bands ?? [];
  const bands = moved.length === 1 ? moved[0]! : base.map((at, m) => moved.reduce<Band>((product, of) => times(product, of![m]!, at), at));
  const last = bands.slice(-12);
  const end = last.reduce((sum, b) => sum + b[2], 0) / last.length;
  return {
    ...card.first, first: "", digest: undefined, paths: [bands.map((b) => b[2])], ends: [end], replicates: card.first.replicates,
    series: card.first.series.map((s) => (s.id === card.series ? { id: s.id, bands } : s)),
  };
}

function bandsAt(lever: Lever, value: number): Band[] {
  let nearest = 0;
  lever.values.forEach((v, i) => { if (Math.abs(v - value) < Math.abs(lever.values[nearest]! - value)) nearest = i; });
  return lever.stored[nearest]!.bands;
}

const times = (product: Band, moved: Band, base: Band) => product.map((p, i) => (base[i] ? (p * moved[i]!) / base[i]! : p)) as Band;
