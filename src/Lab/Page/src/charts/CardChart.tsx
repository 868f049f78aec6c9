import type { Card } from "../compute/answers";
import { figure, finer, scaleOf } from "../words/figures";
import { seriesHue } from "../words/names";
import { bandsOf, before, brief, lowWords, parted, tally, unitOf } from "../words/sentences";
import { lines, useWidth } from "./size";

const px = 13;
/** Room beside the lines for how many runs of either kind there are. */
const beside = 92;

/** A card's question in small: the middle run, or one of each kind with how many runs are of it. */
export function CardChart({ card, height }: { card: Card; height: number }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return <div ref={ref}>{width > 0 && <Drawn card={card} width={width} height={height} />}</div>;
}

function Drawn({ card, width, height }: { card: Card; width: number; height: number }) {
  const { first } = card;
  const kinds = parted(card, first);
  const paths = kinds ?? [bandsOf(first, card.series).map((b) => b[2])];
  const { yes, no } = tally(card, first);
  const most = Math.max(...paths.flat());
  const x = (m: number) => 2 + (m / Math.max(1, card.info.months - 1)) * (width - beside - 4);
  const y = (v: number) => 8 + (height - 12) * (1 - v / most);
  const hue = seriesHue(card.info, card.series);
  const scale = scaleOf(unitOf(card), before(first, card.series));
  const ends = paths.map((p) => p.at(-1)!);
  const places = ends.map((e) => Math.min(height - 18, y(e) + 4));
  // Lower kind first; the two texts need four lines between them.
  if (places.length === 2 && places[0]! - places[1]! < 48) { places[1] = Math.max(12, Math.min(places[1]!, height - 66)); places[0] = Math.max(places[0]!, places[1]! + 48); }
  const said = kinds ? [{ n: no, words: brief(lowWords(card, first)) }, { n: yes, words: brief(card.yes) }] : [];
  return (
    <svg width={width} height={height} class="chart" aria-hidden="true">
      <line class="axis" x1={2} x2={width - beside} y1={y(0)} y2={y(0)} />
      {paths.map((p, i) => <path key={i} d={p.map((v, m) => `${m ? "L" : "M"}${x(m).toFixed(1)} ${y(v).toFixed(1)}`).join("")} fill="none" stroke={hue} stroke-width="2.2" />)}
      {ends.map((e, i) => <circle key={i} cx={x(card.info.months - 1)} cy={y(e)} r={3} fill={hue} />)}
      {kinds
        ? said.map((s, i) => <g key={i}><text x={width - beside + 10} y={places[i]} class="b">{s.n} of {first.ends.length}</text>{lines(s.words, beside - 12, px).slice(0, 2).map((w, n) => <text key={n} x={width - beside + 10} y={places[i]! + 15 * (n + 1)}>{w}</text>)}</g>)
        : <text x={width - beside + 10} y={places[0]} class="b" style={{ fill: hue }}>ends at {figure(ends[0]!, finer(scale, ends[0]!))}</text>}
    </svg>
  );
}
