import { useState } from "preact/hooks";
import type { Card, Story } from "../compute/answers";
import { hue } from "../words/names";
import { monthShort } from "../words/dates";
import { pattern } from "./Patterns";
import { textWidth, useWidth } from "./size";

interface Props { card: Card; story: Story; until: number; onPick: (measure: string) => void }

/** Each measure as a bar over the months of the middle run: striped announced, solid in force, dotted lifted, a cross where it was kept against the wish to end it. */
export function Lanes(props: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return <div ref={ref} class="lanes">{width > 0 && <Rows {...props} width={width} />}</div>;
}

/** Measures shown at first: more would push what is below them off the screen. */
const fewest = 7;

function Rows({ card, story, until, onPick, width }: Props & { width: number }) {
  const { info } = card;
  const narrow = width < 560;
  const left = 13 * 2.9;
  const right = narrow ? 13 * 4.6 : 13 * 11.5;
  const x = (m: number) => left + ((width - right - left) * Math.min(m, info.months - 1)) / (info.months - 1);
  const [all, setAll] = useState(false);
  const begun = story.lanes.filter((l) => l.spans.some((s) => s.from < until));
  const lanes = all ? begun : begun.slice(0, fewest);
  return (
    <>
      {lanes.map((lane) => {
        const measure = info.measures.find((m) => m.id === lane.measure)!;
        const colour = hue(info, measure.sender);
        const kept = story.happened.filter((h) => h.kind === "statute-kept" && h.subject === lane.measure && h.month < until);
        const widest = [...lane.spans].filter((s) => s.from < until && s.stage !== "announced").sort((a, b) => Number(b.stage === "in-force") - Number(a.stage === "in-force") || (b.until - b.from) - (a.until - a.from))[0] ?? lane.spans[0]!;
        const from = widest.from;
        const room = Math.min(x(Math.min(widest.until, until)), ...kept.map((h) => x(h.month) - 9)) - x(from);
        const inside = textWidth(measure.title, 13) + 14 < room;
        const told = lane.spans.map((s) => `${s.stage === "in-force" ? "in force" : s.stage === "ended" ? "lifted" : "announced"} from ${monthShort(info, s.from)}`).join(", ");
        return (
          <div class="lane" key={lane.measure}>
            {!inside && <span class="lane-name">{measure.title}</span>}
            <button type="button" class="lane-button" onClick={() => onPick(lane.measure)}>
              <span class="vh">{inside ? "" : measure.title}</span>
              <svg width={width} height="22" class="chart">
                {lane.spans.filter((s) => s.from < until).map((s) => {
                  const [a, b] = [x(s.from), Math.max(x(s.from) + 2, x(Math.min(s.until, until)))];
                  return (
                    <g key={s.from}>
                      <rect x={a} y={1} width={b - a} height={19} fill={s.stage === "in-force" ? colour : pattern(s.stage === "announced" ? "stripes" : "dots", colour)} stroke={colour} />
                    </g>
                  );
                })}
                {kept.map((h) => <g key={h.month}><circle cx={x(h.month)} cy={10.5} r={7.5} fill="var(--paper)" stroke={colour} /><path d={`M${x(h.month) - 3.5} 7l7 7m0-7l-7 7`} stroke={colour} stroke-width="1.6" /></g>)}
                {inside && <text x={x(from) + 8} y={15} class={widest.stage === "in-force" ? "on-bar" : "halo"}>{measure.title}</text>}
                {!narrow && <text x={width - right + 8} y={15} class="soft">{form(measure.form)}</text>}
              </svg>
              <span class="vh">: {told}. Why?</span>
            </button>
          </div>
        );
      })}
      {begun.length > fewest && <p class="note">{lanes.length} of {begun.length} measures. <button type="button" class="link more" onClick={() => setAll(!all)}>{all ? `Only the first ${fewest}` : "Show all"}</button></p>}
    </>
  );
}

const form = (words: string) => (words === "statute" ? "a law" : words === "executive-act" ? "an order" : words === "council-decision" ? "a joint decision" : words === "private" ? "firms’ choice" : "a rule");
