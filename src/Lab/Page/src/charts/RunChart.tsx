import { area, line } from "d3-shape";
import { scaleLinear } from "d3-scale";
import type { Card, Ensemble } from "../compute/answers";
import { alike, bandsOf, before, brief, lowWords, parted, tally, unitOf } from "../words/sentences";
import { figure, finer, scaleOf } from "../words/figures";
import { januaries, monthShort, yearOf } from "../words/dates";
import { seriesHue } from "../words/names";
import { lines, useWidth } from "./size";
import { EventMarks, eventRows } from "./EventMarks";
import { DrawLine } from "./DrawLine";

interface Props { card: Card; ensemble: Ensemble; big: boolean; /** First month that a class predicts. */ cut: number; /** Whether it is hidden. */ hidden: boolean; drawn: number[]; onDraw?: (line: number[]) => void; /** Told when a stroke is done. */ onDrawn?: () => void }

const samples = 12;

/** The chart of a scenario's question: middle run, bands, a dozen runs, where each run ends, events where they act. */
export function RunChart({ card, ensemble, big, cut: from, hidden, drawn, onDraw, onDrawn }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return <div ref={ref} class={big ? "chart-room big" : "chart-room"}>{width > 0 && <Drawing {...{ card, ensemble, big, cut: from, hidden, drawn, onDraw, onDrawn, width }} />}</div>;
}

function Drawing({ card, ensemble, big, cut: first, hidden, drawn, onDraw, onDrawn, width }: Props & { width: number }) {
  const { info } = card;
  const px = big ? 24 : 13;
  const narrow = width < 560;
  const bands = bandsOf(ensemble, card.series);
  const start = before(ensemble, card.series);
  const shown = hidden ? Math.min(first, info.months) : info.months;
  const single = alike(ensemble.ends);
  const most = Math.max(start, ...card.levers.flatMap((l) => l.ends), ...bands.map((b) => b[4]), ...ensemble.paths.flat()) * 1.06;
  const scale = scaleOf(unitOf(card), most);
  const top = eventRows(card, width, big, narrow);
  const left = px * 2.9;
  const right = narrow ? px * 4.6 : px * 11.5;
  // In front of a class the chart takes what the sentence above it and the key below it leave.
  const height = (big ? Math.min(620, Math.max(260, innerHeight - 470)) : narrow ? 230 : 268) + top;
  const bottom = px * 2.1;
  const x = scaleLinear([0, info.months - 1], [left, width - right]);
  const y = scaleLinear([0, most], [height - bottom, top + 6]).nice(4);
  const hue = seriesHue(info, card.series);
  const path = line<number>((_, m) => x(m), (v) => y(v));
  const wide = area<number[]>((_, m) => x(m), (b) => y(b[0]!), (b) => y(b[4]!));
  const half = area<number[]>((_, m) => x(m), (b) => y(b[1]!), (b) => y(b[3]!));
  const middles = !hidden && parted(card, ensemble) || [bands.slice(0, shown).map((b) => b[2])];
  const years = januaries(info);
  // Where no run ends near the line of the first month its name stands there, clear of the way down or up.
  const clear = !hidden && ensemble.ends.every((end) => Math.abs(y(end) - y(start)) > px * 2);
  const label = `${card.charted}, ${scale.unit}: ${figure(start, scale)} at the start, ${figure(bands[shown - 1]?.[2] ?? 0, scale)} in the middle run in ${monthShort(info, shown - 1)}.`;
  return (
    <svg class="chart" width={width} height={height} role={hidden && onDraw ? "group" : "img"} aria-label={label} style={{ fontSize: px + "px" }}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? "axis" : "grid"} x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick) + px * 0.35} text-anchor="end" class="soft">{figure(tick, { ...scale, digits: tick / scale.by % 1 ? 1 : 0 })}</text>
        </g>
      ))}
      {years.map((m, i) => (
        <text key={m} x={x(m) + 3} y={height - bottom + px * 1.4} class="soft">{narrow && i > 0 ? "’" + String(yearOf(info, m)).slice(2) : yearOf(info, m)}</text>
      ))}
      {years.slice(1).map((m) => <line key={"g" + m} class="grid" x1={x(m)} x2={x(m)} y1={top + 6} y2={height - bottom} />)}
      {!single && !hidden && <path d={wide(bands) ?? ""} fill={hue} opacity="0.14" />}
      {!single && !hidden && <path d={half(bands) ?? ""} fill={hue} opacity="0.2" />}
      {!single && !hidden && ensemble.paths.length > 1 && ensemble.paths.slice(0, samples).map((one, i) => <path key={i} d={path(one) ?? ""} fill="none" stroke={hue} stroke-width="0.8" opacity="0.55" />)}
      <line class="goal" x1={left} x2={width - right} y1={y(start)} y2={y(start)} />
      {middles.map((one, i) => <path key={"m" + i} class="middle" d={path(one) ?? ""} fill="none" stroke={hue} stroke-width={big ? 4 : 2.6} stroke-linejoin="round" />)}
      <EventMarks {...{ card, width, big, narrow, x, top, bottom: height - bottom, shown }} />
      <text x={clear ? width - right - px * 0.4 : left + px * 0.6} text-anchor={clear ? "end" : "start"} y={y(start) - px * 0.5} class="halo">{narrow ? "at first" : "in the first month"}: {figure(start, scale)}</text>
      {!hidden && <Ends {...{ card, ensemble, y, from: width - right + 8, hue, px, narrow, single, scale }} />}
      <DrawLine {...{ card, drawn, hidden, x, y, from: first - 1, px, onDraw, onDrawn, start: bands[first - 1]?.[2] ?? start, right: width - right, top, narrow }} />
    </svg>
  );
}

interface EndsProps { card: Card; ensemble: Ensemble; y: (v: number) => number; from: number; hue: string; px: number; narrow: boolean; single: boolean; scale: ReturnType<typeof scaleOf> }

/** Where every run ends, a dot a run, and how many did what the card asks about. */
function Ends({ card, ensemble, y, from, hue, px, narrow, single, scale }: EndsProps) {
  const { yes, no, mark } = tally(card, ensemble);
  const end = ensemble.ends.reduce((a, b) => a + b, 0) / ensemble.ends.length;
  if (single) return <text x={from} y={y(end) + px * 0.35} class="b" style={{ fill: hue }}>{narrow ? "" : "ends at "}{figure(end, finer(scale, end))}</text>;
  const size = px * 0.38;
  const columns = 13;
  const { dots, widest } = narrow ? { dots: [], widest: 0 } : swarm(ensemble.ends.map(y), size, columns);
  const groups = [
    { n: yes, words: brief(card.yes), at: mean(ensemble.ends.filter((e) => e >= mark)) },
    { n: no, words: brief(lowWords(card, ensemble)), at: mean(ensemble.ends.filter((e) => e < mark)) },
  ].filter((g) => g.n > 0);
  const places = groups.map((g) => y(g.at));
  if (places.length === 2 && Math.abs(places[1]! - places[0]!) < px * 5.2) { const middle = (places[0]! + places[1]!) / 2; places[0] = middle - px * 2.6; places[1] = middle + px * 2.6; }
  return (
    <g>
      {dots.map((d, i) => <circle key={i} cx={from + d.x} cy={d.y} r={size * 0.42} fill={hue} />)}
      {groups.map((g, i) => (
        <g key={g.words}>
          <text x={from + (narrow ? 0 : widest + 8)} y={places[i]! - px * 0.1} class="b">{g.n}{narrow ? "" : " of " + ensemble.ends.length}</text>
          {(narrow ? ["runs"] : lines(g.words, px * 11.5 - 16 - widest, px).slice(0, 3)).map((words, n) => <text key={n} x={from + (narrow ? 0 : widest + 8)} y={places[i]! + px * (1.05 + n * 1.15)}>{words}</text>)}
        </g>
      ))}
    </g>
  );
}

/** Dots beside where they end: rows of at most so many, the more rows the more runs end at the same place. */
function swarm(ends: number[], size: number, columns: number): { dots: { x: number; y: number }[]; widest: number } {
  for (let rows = 1; ; rows++) {
    const tall = size * rows;
    const bins = new Map<number, number>();
    for (const end of ends) bins.set(Math.round(end / tall), (bins.get(Math.round(end / tall)) ?? 0) + 1);
    if (Math.max(...bins.values()) > columns * rows && rows < 12) continue;
    const dots = [...bins].flatMap(([bin, count]) => Array.from({ length: count }, (_, i) => {
      const used = Math.min(rows, count);
      return { x: size * (Math.floor(i / used) + 0.5), y: bin * tall + size * ((i % used) - (used - 1) / 2) };
    }));
    return { dots, widest: Math.max(...dots.map((d) => d.x)) + size / 2 };
  }
}

const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / Math.max(1, all.length);
