import { line, curveMonotoneX } from "d3-shape";
import type { ScaleLinear } from "d3-scale";
import { useRef } from "preact/hooks";
import type { Card } from "../compute/answers";

interface Props {
  card: Card; drawn: number[]; hidden: boolean; x: ScaleLinear<number, number>; y: ScaleLinear<number, number>; from: number; px: number;
  onDraw?: (line: number[]) => void; onDrawn?: () => void; start: number; right: number; top: number; narrow: boolean;
}

/** Points of the class's own line, evenly from the last month it sees to the run's end. */
export const places = 6;

/** The class's own line: drawn with a finger, a mouse or the arrow keys, and kept beside what then happens. */
export function DrawLine({ card, drawn, hidden, x, y, from, px, onDraw, onDrawn, start, right, top, narrow }: Props) {
  const pen = useRef(false);
  const most = y.domain()[1]!;
  const month = (p: number) => from + ((card.info.months - 1 - from) * p) / places;
  const points: [number, number][] = [[x(month(0)), y(start)], ...drawn.map((d, i) => [x(month(i + 1)), y(d * most)] as [number, number])];
  const path = line<[number, number]>((p) => p[0], (p) => p[1]).curve(curveMonotoneX);
  if (!hidden || !onDraw) {
    if (!drawn.length) return null;
    const at = points[Math.ceil(places / 2)]!;
    return <g><path class="yours" d={path(points) ?? ""} /><text x={at[0]} y={at[1] - px * 0.8} text-anchor="middle" class="yours-name halo">your line</text></g>;
  }
  const left = x(from);
  const [floor, ceiling] = [y(0), top + 6];
  const now = drawn.length ? drawn : Array.from({ length: places }, () => start / most);
  const put = (event: PointerEvent) => {
    const box = (event.currentTarget as SVGElement).ownerSVGElement!.getBoundingClientRect();
    const place = Math.round(((event.clientX - box.left - left) / (right - left)) * places);
    if (place < 1 || place > places) return;
    const share = Math.min(1, Math.max(0, y.invert(event.clientY - box.top) / most));
    onDraw(now.map((d, i) => (i >= place - 1 ? share : d)));
  };
  const key = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? 0.02 : event.key === "ArrowDown" ? -0.02 : 0;
    if (!step) return;
    event.preventDefault();
    onDraw(now.map((d, i) => Math.min(1, Math.max(0, d + (step * (i + 1)) / places))));
  };
  const end = points.at(-1)!;
  return (
    <g>
      <rect
        class="draw" x={left} y={ceiling} width={right - left} height={floor - ceiling} tabindex={0} role="slider" aria-label="Your line: where will it end? Arrow up and down move it."
        aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(now.at(-1)! * 100)} aria-valuetext={`${Math.round((100 * now.at(-1)! * most) / start)} per cent of the first month`}
        onPointerDown={(e) => { pen.current = true; e.currentTarget.setPointerCapture(e.pointerId); put(e); }} onPointerMove={(e) => { if (pen.current) put(e); }}
        onPointerUp={() => { pen.current = false; onDrawn?.(); }} onPointerCancel={() => { pen.current = false; onDrawn?.(); }} onKeyDown={key} onKeyUp={onDrawn} onBlur={onDrawn} />
      {drawn.length > 0 && <path class="yours" d={path(points) ?? ""} />}
      {drawn.length > 0 && <circle class="pen" cx={end[0]} cy={end[1]} r={10} />}
      {!drawn.length && (
        <g class="hint">
          <text x={(left + right) / 2} y={(floor + ceiling) / 2} text-anchor="middle" class="b halo">Draw your line here</text>
          {!narrow && <text x={(left + right) / 2} y={(floor + ceiling) / 2 + px * 1.4} text-anchor="middle" class="halo">finger, mouse or arrow keys</text>}
        </g>
      )}
    </g>
  );
}
