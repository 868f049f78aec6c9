import { useEffect, useState } from "preact/hooks";
import type { Card, Difference, Ensemble, Spec } from "../compute/answers";
import { ask, baseSpec, byProgram, content, countsTo, go, setsOf, spoken, view } from "../state/store";
import type { Fork } from "../state/view";
import { figure, scaleOf, setting, signed } from "../words/figures";
import { settingName, settingSaid } from "../words/settings";
import { monthName } from "../words/dates";
import { bandsOf, unitOf } from "../words/sentences";
import { kindOf, told } from "../words/names";
import { CompareChart, DifferenceChart } from "../charts/CompareChart";
import { UndoRedo, firstFork } from "./Run";

interface Result { a: Ensemble; others: { place: number; fork: Fork; ensemble: Ensemble; difference: Difference }[]; pairs: number }

const steps = [1, 2, 8, 16, 32, 64, 100];

/** Pairs of a large world: a run takes a browser some ten seconds, and the program a fifth of one. */
const pairsAlone = 4, pairsWithProgram = 16;

/** Two or three futures from one month on, each pair of runs with the same luck. */
export function Compare({ card }: { card: Card }) {
  const { forks } = view.value;
  const [result, setResult] = useState<Result>();
  const [fault, setFault] = useState("");
  const target = !card.real || card.own ? card.runs : byProgram(card) ? pairsWithProgram : pairsAlone;
  const key = JSON.stringify([baseSpec.value, forks, target]);
  useEffect(() => {
    let current = true;
    const spec = baseSpec.value;
    void (async () => {
      try {
        for (const pairs of countsTo(target, card, steps)) {
          // A fork is computed a few pairs at a time, so that a change of mind is answered soon.
          const a = await ask<Ensemble>({ ask: "ensemble", spec, replicates: pairs, series: card.series });
          const others: Result["others"] = [];
          for (const [place, fork] of forks.entries()) {
            const b: Spec = { ...spec, at: fork.at, later: setsOf(fork.sets) };
            if (!Object.keys(fork.sets).length) continue;
            const ensemble = await ask<Ensemble>({ ask: "ensemble", spec: b, replicates: pairs, series: card.series });
            const difference = await ask<Difference>({ ask: "compare", a: spec, b, replicates: pairs, series: card.series });
            if (!current) return;
            others.push({ place, fork, ensemble, difference });
          }
          if (!current) return;
          setFault("");
          setResult({ a, others, pairs });
        }
      } catch (thrown) {
        if (current) setFault(thrown instanceof Error ? thrown.message : String(thrown));
      }
    })();
    return () => { current = false; };
  }, [key]);
  const first = result?.others[0];
  const said = result?.others.map((o) => sentence(card, o.difference, letterOf(o.place))).join(" ") ?? "";
  useEffect(() => { if (said && result?.pairs === target) spoken.value = said; }, [said, result?.pairs]);
  const scale = scaleOf(unitOf(card), Math.max(...(result ? bandsOf(result.a, card.series).map((b) => b[4]) : [1])));
  return (
    <section aria-labelledby="compare-title">
      <p class="kicker">{card.name} · {!forks.length ? "one future" : <>parted in {monthName(card.info, forks[0]?.at ?? 0)} · {result ? (result.pairs === 1 ? "one pair of runs, both" : `${result.pairs} pairs of runs, each pair`) : "computing, each pair"} with the same luck{result && result.pairs < target ? `; ${target} are being computed` : ""}</>}</p>
      <div class="head">
        <h1 id="compare-title">{title(card, forks[0])}</h1>
        <div class="acts"><UndoRedo />{forks.length === 1 && <button type="button" onClick={() => go({ forks: [...forks, { at: forks[0]?.at ?? 0, sets: {} }] })}>Add a third future</button>}</div>
      </div>
      {!forks.length && <p class="say">So far there is one future, with nothing to compare it to. <button type="button" onClick={() => go({ forks: [firstFork(card)] })}>Add a future</button></p>}
      {fault && <p class="trouble" role="alert">{fault}</p>}
      <div class="cmp">
        <div>
          {result && first && (
            <>
              <figure>
                <figcaption>{card.charted}, {scale.unit}.{result.pairs > 1 && " Lines: the middle run. Areas: half of all runs."}</figcaption>
                <CompareChart card={card} a={result.a} others={result.others.map((o) => ({ ensemble: o.ensemble, at: o.fork.at, name: name(card, o.fork, o.place) }))} nameOfA={forks[0] && isCards(card, forks[0]) ? card.fork.a : "as before"} />
              </figure>
              {result.others.map((o) => (
                <div key={o.place} class="gap" data-fork={letterOf(o.place)}>
                  <figure>
                    <figcaption><b>{letterOf(o.place)} minus A, pair by pair</b>, {scale.unit}.{result.pairs > 1 && " Line: the middle pair. Areas: half of all pairs, and 8 of 10."}</figcaption>
                    <DifferenceChart card={card} difference={o.difference} at={o.fork.at} letter={letterOf(o.place)} />
                  </figure>
                  <DifferenceTable card={card} difference={o.difference} at={o.fork.at} letter={letterOf(o.place)} />
                </div>
              ))}
            </>
          )}
        </div>
        <div class="verdict">
          {result?.others.map((o) => <Verdict key={o.place} card={card} difference={o.difference} letter={letterOf(o.place)} only={result.others.length === 1} />)}
          <h2>The futures</h2>
          {forks.map((fork, i) => <ForkEditor key={i} card={card} fork={fork} place={i} />)}
          {first && (
            <div class="box">
              <h2 class="small">Why pairs?</h2>
              <p class="note">Both runs of a pair get the same strokes of luck, so what is left between them is the change.{card.real && ` ${target} ${target === 1 ? "pair" : "pairs"} here, not more: the ${card.info.economies.length} economies of this world take ${card.own ? "a browser a while" : target === pairsAlone ? `a browser some ten seconds a run. Opened with negsim lab, the program computes ${pairsWithProgram}` : "the program a while"}.`}</p>
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

const letterOf = (place: number) => "BCD"[place]!;
const isCards = (card: Card, fork: Fork) => JSON.stringify(fork) === JSON.stringify(firstFork(card));
const title = (card: Card, fork?: Fork) => (!fork || isCards(card, fork) ? card.fork.title : `What if, from ${monthName(card.info, fork.at)} on, something changed?`);

function name(card: Card, fork: Fork, place: number): string {
  const letter = letterOf(place);
  if (isCards(card, fork)) return `${letter}: ${card.fork.b}`;
  const entries = Object.entries(fork.sets);
  // One lever of the card says by its words alone what it is; anything else is called by its name.
  return letter + ": " + entries.map(([path, value]) => (card.levers.some((l) => l.path === path && l.switch) ? "" : settingName(card, content.value, path) + ": ") + settingSaid(card, content.value, path, value)).join("; ");
}

function sentence(card: Card, d: Difference, letter: string): string {
  const scale = scaleOf(unitOf(card), d.lastYear[0][2]);
  const middle = signed(d.lastYear[2][2], scale);
  if (d.more === 0 && d.less === 0) return `${letter} changes nothing at the end: all pairs end the same.`;
  if (d.replicates === 1) return `${letter} makes a difference of ${middle} ${scale.unit} in the last year.`;
  const most = d.more >= d.less;
  return `${letter} ends with ${most ? "more" : "less"} in ${most ? d.more : d.less} of ${d.replicates} paired runs; the middle pair with ${middle} ${scale.unit}.`;
}

function Verdict({ card, difference: d, letter, only }: { card: Card; difference: Difference; letter: string; only: boolean }) {
  const most = d.more >= d.less;
  const counts = [{ n: most ? d.more : d.less, kind: "on" }, { n: d.same, kind: "off" }, { n: most ? d.less : d.more, kind: "x" }];
  const scale = scaleOf(unitOf(card), d.lastYear[0][2]);
  return (
    <div class="judged" data-fork={letter}>
      <p class={only ? "huge" : "huge less"}>{d.replicates > 1 ? `${most ? d.more : d.less} of ${d.replicates}` : signed(d.lastYear[2][2], scale)}</p>
      <p class="say" id={letter === "B" ? "compare-verdict" : undefined}>{d.replicates > 1 ? `paired runs end with ${most ? "more" : "less"} when ${letter} holds.` : `${scale.unit} in the last year when ${letter} holds.`}</p>
      {d.replicates > 1 && <div class="dots" aria-hidden="true">{counts.flatMap(({ n, kind }) => Array.from({ length: n }, (_, i) => <span key={kind + i} class={kind} />))}</div>}
      {d.replicates > 1 && (
        <dl>
          <dt>{d.more}</dt><dd>{letter} ends with more</dd>
          <dt>{d.same}</dt><dd>the same, within half a per cent</dd>
          <dt>{d.less}</dt><dd>{letter} ends with less</dd>
        </dl>
      )}
      <div class="box">
        <h2 class="small">The first event that differs</h2>
        {d.first
          ? <p class="note">{monthName(card.info, d.first.month)}{d.replicates > 1 ? `, in ${d.first.pairs} of the ${d.differ} pairs that differ` : ""}: only in {d.first.inB ? letter : "A"}, {kindOf(d.first.kind)}: {told(card.info, d.first)}</p>
          : <p class="note">The same things happen in both; only amounts differ.</p>}
      </div>
    </div>
  );
}

/** When the runs part and what changes then. */
function ForkEditor({ card, fork, place }: { card: Card; fork: Fork; place: number }) {
  const change = (to: Fork | undefined) => go({ forks: view.value.forks.flatMap((f, i) => (i === place ? (to ? [to] : []) : [f])) });
  const letter = letterOf(place);
  return (
    <fieldset class="fork">
      <legend>{letter}: from {monthName(card.info, fork.at)} on</legend>
      <label class="lever"><span>When the runs part</span>
        <input type="range" min={0} max={card.info.months - 2} step={1} value={fork.at} aria-valuetext={monthName(card.info, fork.at)} onChange={(e) => change({ ...fork, at: Number(e.currentTarget.value) })} />
      </label>
      {card.levers.map((lever) => {
        const value = fork.sets[lever.path];
        const set = (to: number | undefined) => { const { [lever.path]: _, ...rest } = fork.sets; change({ ...fork, sets: to === undefined ? rest : { ...rest, [lever.path]: to } }); };
        const now = view.value.moved[lever.path] ?? lever.value;
        return (
          <div class="change" key={lever.id}>
            <label><input type="checkbox" checked={value !== undefined} onChange={(e) => set(e.currentTarget.checked ? (lever.switch ? (now ? 0 : 1) : now === lever.max ? lever.min : lever.max) : undefined)} />{lever.title}</label>
            {value !== undefined && (lever.switch
              ? <output>{value ? lever.high : lever.low}</output>
              : <><input type="range" aria-label={lever.title} min={lever.min} max={lever.max} step={lever.whole ? 1 : (lever.max - lever.min) / 20} value={value} aria-valuetext={setting(value, lever.unit)} onChange={(e) => set(Number(e.currentTarget.value))} /><output>{setting(value, lever.unit)}</output></>)}
          </div>
        );
      })}
      {Object.keys(fork.sets).filter((p) => !card.levers.some((l) => l.path === p)).map((p) => <p class="note" key={p}>and {settingName(card, content.value, p)}: {settingSaid(card, content.value, p, fork.sets[p]!)}</p>)}
      {place > 0 && <button type="button" class="bare" onClick={() => change(undefined)}>Take {letter} away</button>}
    </fieldset>
  );
}

function DifferenceTable({ card, difference, at, letter }: { card: Card; difference: Difference; at: number; letter: string }) {
  const scale = { ...scaleOf(unitOf(card), difference.lastYear[0][2]), digits: 2 };
  const rows = difference.byMonth.map((b, m) => ({ b, m })).filter(({ m }) => m >= at && ((m - at) % 6 === 0 || m === difference.byMonth.length - 1));
  return (
    <details>
      <summary>Show as a table</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={`Figures of ${letter} minus A`}>
        <table>
          <caption>{letter} minus A, {scale.unit}, {difference.replicates} pairs</caption>
          <thead><tr><th scope="col">Month</th><th scope="col">Middle pair</th><th scope="col">8 of 10 pairs</th></tr></thead>
          <tbody>
            {rows.map(({ b, m }) => <tr key={m}><th scope="row">{monthName(card.info, m)}</th><td data-value={b[2]}>{signed(b[2], scale)}</td><td>{signed(b[0], scale)} to {signed(b[4], scale)}</td></tr>)}
            <tr><th scope="row">Last year</th><td data-value={difference.lastYear[2][2]} id={letter === "B" ? "last-year" : undefined} class="last-year">{signed(difference.lastYear[2][2], scale)}</td><td>{figure(difference.lastYear[2][0], scale)} to {figure(difference.lastYear[2][4], scale)}</td></tr>
          </tbody>
        </table>
      </div>
    </details>
  );
}
