import type { Card, Option, Why } from "../compute/answers";
import { capital, points } from "../words/figures";
import { named, termOf } from "../words/names";
import { pattern } from "./Patterns";
import { useWidth } from "./size";

/** Options as bars: striped to the left what speaks against, solid to the right what speaks for, a mark at the sum. */
export function TermBars({ card, answer, colour }: { card: Card; answer: Why; colour: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const sums = answer.options.map((o) => [o.terms.filter((t) => t.value < 0).reduce((s, t) => s + t.value, 0), o.terms.filter((t) => t.value > 0).reduce((s, t) => s + t.value, 0)] as const);
  const least = Math.min(-1e-9, ...sums.map((s) => s[0]));
  const most = Math.max(1e-9, ...sums.map((s) => s[1]));
  const room = width - 16;
  const zero = 8 + (room * -least) / (most - least);
  const unit = room / (most - least);
  const order = [...answer.options].sort((a, b) => Number(b.id === answer.chosen) - Number(a.id === answer.chosen) || b.score - a.score);
  return (
    <div ref={ref} class="terms">
      <p class="sides" aria-hidden="true"><span style={{ width: Math.max(120, zero) + "px" }}>← speaks against</span><span>speaks for →</span></p>
      {width > 0 && order.map((o) => <Bar key={o.id} {...{ card, option: o, chosen: o.id === answer.chosen, zero, unit, width, colour }} />)}
    </div>
  );
}

function Bar({ card, option, chosen, zero, unit, width, colour }: { card: Card; option: Option; chosen: boolean; zero: number; unit: number; width: number; colour: string }) {
  const of = (sign: number) => option.terms.filter((t) => t.value * sign > 0).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const rects = [-1, 1].flatMap((sign) => { let at = zero; return of(sign).map((t) => { const wide = Math.abs(t.value) * unit; const x = sign > 0 ? at : at - wide; at += sign * wide; return { x, wide, sign, name: t.name }; }); });
  const words = (sign: number) => of(sign).filter((t) => Math.abs(t.value) >= 0.005).map((t) => `${termOf(t.name)} ${points(t.value)}`).join(" · ");
  return (
    <div class={chosen ? "option chosen" : "option"}>
      <p class="option-head"><b>{option.id.startsWith("keep:") ? "Leave it as it is" : option.id === "yes" ? "Vote for it" : option.id === "no" ? "Vote against it" : capital(named(card.info, option.title))}</b>{chosen && " – what it chose"}<output>{points(option.score)}</output></p>
      {option.terms.length > 0 && (
        <svg width={width} height="24" class="chart" aria-hidden="true" style={{ color: colour }}>
          {rects.map((r, i) => <rect key={i} x={r.x} y={3} width={Math.max(0.5, r.wide)} height={18} fill={r.sign > 0 ? colour : pattern("stripes", colour)} stroke={r.sign > 0 ? "var(--paper)" : colour} stroke-width="1" />)}
          <line x1={zero} x2={zero} y1={0} y2={24} class="axis" />
          <rect x={zero + option.score * unit - 1.5} y={0} width={3} height={24} fill="var(--ink)" stroke="var(--paper)" stroke-width="1" />
        </svg>
      )}
      {option.terms.length > 0 && <p class="option-terms"><span>{words(-1)}</span><span>{words(1)}</span></p>}
    </div>
  );
}
