import type { Card } from "../compute/answers";
import { monthShort } from "../words/dates";
import { lines, textWidth } from "./size";

const room = 132;
/** More events than these leave no room for the runs. */
const mostMarks = 8;

/** The events that a card's charts mark. */
export const marked = ({ info, marks }: Card) => (marks.length ? info.events.filter((e) => marks.includes(e.id)) : info.events.slice(0, mostMarks));

interface Laid { month: number; title: string; number: number; text?: { lines: string[]; row: number; anchor: "start" | "end" } }

/** Events with their words where there is room, else with a number that the list below the chart explains. */
function layOut(card: Card, width: number, big: boolean, narrow: boolean): Laid[] {
  const px = big ? 24 : 13;
  const laid: Laid[] = marked(card).map((e, i) => ({ month: e.month, title: e.title, number: i + 1 }));
  const left = px * 2.9;
  const right = narrow ? px * 4.6 : px * 11.5;
  const at = (m: number) => left + ((width - right - left) * m) / (card.info.months - 1);
  const scale = px / 13;
  if (narrow || laid.length > 5) return laid;
  let free = -Infinity;
  for (const one of laid) {
    const words = lines(one.title, room * scale, px);
    const wide = Math.max(textWidth(monthShort(card.info, one.month), px, true), ...words.map((w) => textWidth(w, px)));
    const x = at(one.month);
    if (words.length > 3) return laid.map(({ text: _, ...rest }) => rest);
    if (x >= free && x + wide < width) { one.text = { lines: words, row: 0, anchor: "start" }; free = x + wide + 14; }
    else if (x - wide >= free) { one.text = { lines: words, row: 0, anchor: "end" }; free = x + 10; }
    else return laid.map(({ text: _, ...rest }) => rest);
  }
  return laid;
}

/** Height that the events need above the chart. */
export function eventRows(card: Card, width: number, big: boolean, narrow: boolean): number {
  const px = big ? 24 : 13;
  const laid = layOut(card, width, big, narrow);
  if (!laid.length) return 10;
  return laid.some((l) => l.text) ? px * 1.25 * (1 + Math.max(...laid.map((l) => l.text?.lines.length ?? 0))) + 8 : big ? 46 : 34;
}

/** Whether the events are numbered, so that a list has to say what they are. */
export const numbered = (card: Card, width: number, big = false) => !layOut(card, width, big, width < 560).some((l) => l.text);

interface Props { card: Card; width: number; big: boolean; narrow: boolean; x: (m: number) => number; top: number; bottom: number; shown: number }

export function EventMarks({ card, width, big, narrow, x, top, bottom, shown }: Props) {
  const px = big ? 24 : 13;
  const laid = layOut(card, width, big, narrow);
  let last = -Infinity;
  return (
    <g>
      {laid.map((one) => {
        const at = x(one.month);
        if (one.text) {
          const edge = one.text.anchor === "start" ? at - 1 : at + 1;
          return (
            <g key={one.number} opacity={one.month >= shown + 3 ? 0.75 : 1}>
              <line class="ev" x1={at} x2={at} y1={top - 4} y2={bottom} />
              <text x={edge} y={px} text-anchor={one.text.anchor} class="b">{monthShort(card.info, one.month)}</text>
              {one.text.lines.map((words, i) => <text key={i} x={edge} y={px * (2.2 + i * 1.2)} text-anchor={one.text!.anchor}>{words}</text>)}
            </g>
          );
        }
        const place = Math.max(at, last + (big ? 38 : 22));
        last = place;
        return (
          <g key={one.number}>
            <line class="ev" x1={at} x2={at} y1={big ? 38 : 26} y2={bottom} />
            <circle cx={place} cy={big ? 19 : 13} r={big ? 18 : 11} fill="var(--ink)" />
            <text x={place} y={big ? 27 : 17.3} text-anchor="middle" class="on b" style={{ fontSize: big ? "24px" : "12px" }}>{one.number}</text>
          </g>
        );
      })}
    </g>
  );
}
