import { useEffect, useState } from "preact/hooks";
import type { Card, Flows } from "../compute/answers";
import { ask, baseSpec, go, hold, story, view } from "../state/store";
import { monthName } from "../words/dates";
import { figure, percent } from "../words/figures";
import { hue } from "../words/names";
import { UndoRedo } from "./Run";

const most = 8;

/** A change that no digit shows, million dollars a month. */
const least = 5;

/** Who sells how much to whom, before and after: a matrix, with what was rerouted marked. */
export function FlowsScreen({ card }: { card: Card }) {
  const [flows, setFlows] = useState<Flows>();
  const [fault, setFault] = useState("");
  const month = view.value.month || card.info.months - 1;
  const run = story.value?.replicate ?? 0;
  const key = JSON.stringify([baseSpec.value, month, run]);
  useEffect(() => {
    let current = true;
    void ask<Flows>({ ask: "flows", spec: baseSpec.value, replicate: run, month }).then(
      (now) => { if (current) { setFlows(now); setFault(""); } }, (thrown: unknown) => { if (current) setFault(String(thrown)); });
    return () => { current = false; };
  }, [key]);
  const n = card.info.economies.length;
  const scale = { by: 1000, unit: "billion dollars a month", digits: n > most ? 2 : 1 };
  const cell = (of: number[], i: number, j: number) => of[i * n + j] ?? 0;
  const foreign = (i: number) => (flows ? card.info.economies.reduce((s, _, j) => s + (j === i ? 0 : Math.abs(cell(flows.after, i, j) - cell(flows.before, i, j)) + Math.abs(cell(flows.after, j, i) - cell(flows.before, j, i))), 0) : 0);
  const shown = card.info.economies.map((_, i) => i).sort((a, b) => foreign(b) - foreign(a)).slice(0, most).sort((a, b) => a - b);
  const biggest = flows ? shown.flatMap((i) => shown.map((j) => ({ i, j, by: cell(flows.after, i, j) - cell(flows.before, i, j) }))).filter((f) => f.i !== f.j) : [];
  const fell = [...biggest].sort((a, b) => a.by - b.by)[0];
  const rose = [...biggest].sort((a, b) => b.by - a.by)[0];
  const name = (i: number) => card.info.economies[i]!.name;
  const moved = fell && rose && (fell.by < -least || rose.by > least);
  const when = monthName(card.info, flows?.month ?? month);
  const changed = () => [
    ...(fell!.by < -least ? [`${name(fell!.i)} sells ${figure(-fell!.by, scale)} ${scale.unit} less to ${name(fell!.j)}`] : []),
    ...(rose!.by > least ? [`${name(rose!.i)} sells ${figure(rose!.by, scale)} ${fell!.by < -least ? "" : scale.unit + " "}more to ${name(rose!.j)}`] : []),
  ].join("; ") + `. (${when} against the first month.)`;
  return (
    <section aria-labelledby="flows-title">
      <p class="kicker">{card.name} · middle run · {scale.unit}</p>
      <div class="head"><h1 id="flows-title">Who sells to whom, before and after</h1><div class="acts"><UndoRedo /></div></div>
      {fault && <p class="trouble" role="alert">{fault}</p>}
      <p class="say">{!flows ? fault ? "" : "The runs are being computed." : moved ? changed() : `In ${monthName(card.info, flows.month)} everybody sells to everybody what they sold in the first month.`}</p>
      <label class="lever" style={{ maxWidth: "420px" }}><span>Month compared with the first: {monthName(card.info, month)}</span>
        <input type="range" min={1} max={card.info.months - 1} value={month} aria-valuetext={monthName(card.info, month)} {...hold} onInput={(e) => go({ month: Number(e.currentTarget.value) }, "month")} /></label>
      {flows && (
        <div class="scroll matrix" tabIndex={0} role="region" aria-label="Matrix of trade">
          <table>
            <caption>Rows sell, columns buy. ▲ a fifth more than before, ▼ a fifth less{n > most ? `; the ${most} economies whose trade changes most` : ""}.</caption>
            <thead><tr><th scope="col">Seller</th>{shown.map((j) => <th scope="col" key={j} style={{ color: hue(card.info, j) }}>{name(j)}</th>)}</tr></thead>
            <tbody>
              {shown.map((i) => (
                <tr key={i}>
                  <th scope="row" style={{ color: hue(card.info, i) }}>{name(i)}</th>
                  {shown.map((j) => {
                    const [was, now] = [cell(flows.before, i, j), cell(flows.after, i, j)];
                    if (i === j) return <td key={j}>–</td>;
                    const change = was > 0 ? now / was - 1 : 0;
                    return <td key={j} class={change >= 0.2 ? "up" : change <= -0.2 ? "down" : ""}>{figure(now, scale)}<small>{figure(was, scale)} before, {percent(change)}</small></td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
