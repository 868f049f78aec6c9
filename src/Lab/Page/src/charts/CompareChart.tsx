import { area, line } from "d3-shape";
import { scaleLinear } from "d3-scale";
import type { Card, Difference, Ensemble } from "../compute/answers";
import { figure, scaleOf, signed } from "../words/figures";
import { januaries, monthShort, yearOf } from "../words/dates";
import { bandsOf, unitOf } from "../words/sentences";
import { seriesHue } from "../words/names";
import { pattern } from "./Patterns";
import { lines, useWidth } from "./size";

interface Other { ensemble: Ensemble; at: number; name: string }
interface Props { card: Card; a: Ensemble; others: Other[]; nameOfA: string }

const px = 13;
const dashes = ["", "7 5", "2 4"];

/** The futures beside each other, told apart by dash and label. */
export function CompareChart(props: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return <div ref={ref}>{width > 0 && <Futures {...props} width={width} />}</div>;
}

function frame(card: Card, at: number, width: number) {
  const from = Math.max(0, Math.min(at - 12, card.info.months - 24));
  const narrow = width < 560;
  const right = narrow ? 62 : 164;
  return { from, narrow, right, x: scaleLinear([from, card.info.months - 1], [38, width - right]), years: januaries(card.info).filter((m) => m >= from) };
}

function Futures({ card, a, others, nameOfA, width }: Props & { width: number }) {
  const first = Math.min(...others.map((o) => o.at));
  const { from, narrow, right, x, years } = frame(card, first, width);
  const hue = seriesHue(card.info, card.series);
  const sets = [{ ensemble: a, at: 0, name: "A: " + nameOfA }, ...others];
  const bands = sets.map((s) => bandsOf(s.ensemble, card.series));
  const most = Math.max(...bands.flat().map((b) => b[4])) * 1.05;
  const scale = scaleOf(unitOf(card), most);
  const height = narrow ? 250 : 290;
  const y = scaleLinear([0, most], [height - 26, 34]).nice(4);
  const path = (values: [number, number][]) => line<[number, number]>((p) => x(p[0]), (p) => y(p[1]))(values) ?? "";
  const ends = bands.map((b) => y(b.at(-1)![2]));
  const order = ends.map((_, i) => i).sort((l, r) => ends[l]! - ends[r]!);
  order.forEach((i, n) => { if (n) ends[i] = Math.max(ends[i]!, ends[order[n - 1]!]! + (narrow ? 30 : 50)); });
  return (
    <svg class="chart" width={width} height={height} role="img" aria-label={`${card.charted}: ${sets.map((s, i) => `${s.name} ends at ${figure(bands[i]!.at(-1)![2], scale)}`).join("; ")} ${scale.unit}.`}>
      {y.ticks(4).map((t) => <g key={t}><line class={t ? "grid" : "axis"} x1={38} x2={width - right} y1={y(t)} y2={y(t)} /><text x={30} y={y(t) + 4} text-anchor="end" class="soft">{figure(t, { ...scale, digits: (t / scale.by) % 1 ? 1 : 0 })}</text></g>)}
      {years.map((m) => <text key={m} x={x(m) + 3} y={height - 8} class="soft">{yearOf(card.info, m)}</text>)}
      {bands.map((b, i) => {
        const start = i ? sets[i]!.at : from;
        const shape = area<number>((m) => x(m), (m) => y(b[m]![1]), (m) => y(b[m]![3]))(range(start, b.length));
        return <path key={i} d={shape ?? ""} fill={i ? pattern("stripes", hue) : hue} opacity={i ? 0.4 : 0.18} />;
      })}
      <line class="fork-line" x1={x(first)} x2={x(first)} y1={20} y2={height - 26} />
      <circle cx={x(first)} cy={20} r={4.5} fill="var(--ink)" />
      <text x={x(first) + (x(first) > width / 2 ? -10 : 10)} y={16} text-anchor={x(first) > width / 2 ? "end" : "start"} class="b">The runs part, {monthShort(card.info, first)}</text>
      {bands.map((b, i) => {
        const start = i ? sets[i]!.at : from;
        return <path key={i} d={path(range(start, b.length).map((m) => [m, b[m]![2]]))} fill="none" stroke={hue} stroke-width="2.6" stroke-dasharray={dashes[i]} />;
      })}
      {sets.map((s, i) => {
        const words = narrow ? [s.name.slice(0, 1)] : lines(s.name, 156, px).slice(0, 2);
        return (
          <g key={s.name}>
            {words.map((w, n) => <text key={n} x={width - right + 9} y={ends[i]! - 2 + n * 15} class="b" style={{ fill: hue }}>{w}</text>)}
            <text x={width - right + 9} y={ends[i]! - 2 + words.length * 15}>{narrow ? "" : "ends at "}{figure(bands[i]!.at(-1)![2], scale)}</text>
          </g>
        );
      })}
    </svg>
  );
}

/** What a future has more than A, pair by pair. */
export function DifferenceChart({ card, difference, at, letter }: { card: Card; difference: Difference; at: number; letter: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return <div ref={ref}>{width > 0 && <Gap {...{ card, difference, at, letter, width }} />}</div>;
}

function Gap({ card, difference, at, letter, width }: { card: Card; difference: Difference; at: number; letter: string; width: number }) {
  const { from, narrow, right, x, years } = frame(card, at, width);
  const hue = seriesHue(card.info, card.series);
  const months = range(from, difference.byMonth.length);
  const all = months.flatMap((m) => difference.byMonth[m]!);
  const scale = scaleOf(unitOf(card), Math.max(...all.map(Math.abs), difference.lastYear[0][2]));
  const height = 190;
  const span = Math.max(...all.map(Math.abs), 1e-9);
  const y = scaleLinear([Math.min(0, ...all) - span * 0.06, Math.max(0, ...all) + span * 0.06], [height - 26, 10]);
  const shape = (low: number, high: number) => area<number>((m) => x(m), (m) => y(difference.byMonth[m]![low]!), (m) => y(difference.byMonth[m]![high]!))(months) ?? "";
  const end = difference.byMonth.at(-1)![2];
  return (
    <svg class="chart" width={width} height={height} role="img" aria-label={`${letter} minus A: the middle pair ends at ${signed(end, scale)} ${scale.unit}.`}>
      {y.ticks(3).map((t) => <g key={t}><line class={t ? "grid" : "axis"} x1={38} x2={width - right} y1={y(t)} y2={y(t)} /><text x={30} y={y(t) + 4} text-anchor="end" class="soft">{signed(t, { ...scale, digits: (t / scale.by) % 1 ? (Math.abs(t / scale.by) < 0.1 ? 2 : 1) : 0 })}</text></g>)}
      {years.map((m) => <text key={m} x={x(m) + 3} y={height - 8} class="soft">{yearOf(card.info, m)}</text>)}
      <path d={shape(0, 4)} fill={hue} opacity="0.14" />
      <path d={shape(1, 3)} fill={hue} opacity="0.2" />
      <line class="fork-line" x1={x(at)} x2={x(at)} y1={6} y2={height - 26} />
      <path d={line<number>((m) => x(m), (m) => y(difference.byMonth[m]![2]))(months) ?? ""} fill="none" stroke="var(--ink)" stroke-width="2.2" />
      <text x={width - right + 9} y={y(end) - 2} class="b">{narrow ? signed(end, scale) : "the middle pair"}</text>
      {!narrow && <text x={width - right + 9} y={y(end) + 14}>{signed(end, scale)}</text>}
    </svg>
  );
}

const range = (from: number, until: number) => Array.from({ length: Math.max(0, until - from) }, (_, i) => from + i);
