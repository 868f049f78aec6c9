import type { Band, Card, Ensemble, Lever, Spec, Stored } from "../compute/answers";

/**
 * What the program stored for a setting: the runs as written, or those of the nearest stored place of the lever that was moved, each
 * with where it ends, so that they can be counted. Where several were moved, what each does by itself is multiplied run by run, since
 * runs of one number share their luck: an estimate, until the runs are computed.
 */
export function storedEnsemble(card: Card, spec: Spec): Ensemble | undefined {
  if (spec.seed !== 1 || spec.at !== undefined) return undefined;
  if (spec.sets.length === 0) return card.first;
  const moved = spec.sets.map((one) => {
    const [path, text] = one.split("=");
    const lever = card.levers.find((l) => l.path === path);
    return lever?.values.length ? nearest(lever, Number(text)) : undefined;
  });
  if (moved.some((stored) => !stored)) return undefined;
  const base = card.first.series.find((s) => s.id === card.series)?.bands ?? [];
  const { bands, ends, kinds } = moved.length === 1 ? moved[0]! : {
    bands: base.map((at, m) => moved.reduce<Band>((product, of) => times(product, of!.bands[m]!, at) as Band, at)),
    ends: moved.reduce<number[]>((product, of) => times(product, of!.ends, card.first.ends), card.first.ends),
    kinds: [],
  };
  return {
    ...card.first, first: "", digest: undefined, paths: [bands.map((b) => b[2])], ends, kinds, replicates: ends.length,
    // Nothing is stored of what else is measured: the figures as written are not those of this setting.
    series: [{ id: card.series, bands }],
  };
}

function nearest(lever: Lever, value: number): Stored {
  let at = 0;
  lever.values.forEach((v, i) => { if (Math.abs(v - value) < Math.abs(lever.values[at]! - value)) at = i; });
  return lever.stored[at]!;
}

const times = (product: number[], moved: number[], base: number[]) => product.map((p, i) => (base[i] ? (p * moved[i]!) / base[i]! : p));
