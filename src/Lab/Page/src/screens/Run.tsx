import { useEffect } from "preact/hooks";
import type { Card, DecisionNote, Ensemble, Story } from "../compute/answers";
import { canRedo, canUndo, go, letGo, noAnswer, redo, runs, spoken, story, trouble, undo, view } from "../state/store";
import { figure, percent, scaleOf } from "../words/figures";
import { monthName, monthShort } from "../words/dates";
import { bandsOf, before, unitOf, verdict } from "../words/sentences";
import { kindOf, told as toldAs, sells, seriesHue } from "../words/names";
import { RunChart } from "../charts/RunChart";
import { marked, numbered } from "../charts/EventMarks";
import { Lanes } from "../charts/Lanes";
import { Spark } from "../charts/Spark";
import { useWidth } from "../charts/size";
import { Levers } from "./Levers";
import { RunTable } from "./RunTable";

const falls = [["it all comes back", 1], ["most of it", 0.8], ["about half", 0.5], ["almost nothing", 0.1]] as const;
const grows = [["half as much again", 1.5], ["as in the first month", 1], ["about half", 0.5], ["almost nothing", 0.1]] as const;

/** Predict, run, reveal: the question's chart, the levers, one sentence made of the figures. */
export function Run({ card }: { card: Card }) {
  const state = runs.value;
  // The runs as written stand in grey where the answer will be, and are never said to be it.
  const answer = state.ensemble;
  const ensemble = answer ?? card.first;
  const hidden = !view.value.revealed;
  const said = answer ? verdict(card, answer) : noAnswer();
  useEffect(() => {
    if (hidden) return;
    const settled = setTimeout(() => { spoken.value = said; }, 700);
    return () => clearTimeout(settled);
  }, [said, hidden]);
  const { cut } = card;
  const scale = scaleOf(unitOf(card), before(ensemble, card.series));
  const seen = bandsOf(ensemble, card.series)[cut - 1]?.[2] ?? 0;
  const start = before(ensemble, card.series);
  return (
    <section id="run" aria-labelledby="run-title">
      <p class="kicker">{card.name} · {card.real ? `${card.info.economies.length} economies` : `${["", "", "two", "three", "four", "five", "six"][card.info.economies.length] ?? card.info.economies.length} made-up states`} · {card.runs > 1 ? `${card.runs} runs with different luck` : card.own ? "one run" : `one run: ${card.single || "nothing here is left to luck"}`}</p>
      <div class="head">
        <h1 id="run-title">{card.question}</h1>
        <div class="acts">
          <fieldset class="seg">
            <legend class="vh">Step</legend>
            <label><input type="radio" name="step" checked={hidden} onChange={() => go({ revealed: false })} />1 Predict</label>
            <label><input type="radio" name="step" checked={!hidden} onChange={() => go({ revealed: true })} />2 Reveal</label>
          </fieldset>
          <UndoRedo />
          <button type="button" onClick={() => go({ screen: "present", revealed: true })}>Present</button>
        </div>
      </div>
      <div class="run">
        <div class="question">
          <p class="say" id="verdict">{hidden && answer ? `By ${monthName(card.info, cut - 1)} it is ${figure(seen, scale)} ${scale.unit}, ${percent(seen / start - 1)} against the first month. What happens next?` : said}</p>
          {trouble.value && <p class="trouble" role="alert">{trouble.value}</p>}
          {!state.refused && <figure class={answer ? undefined : "old"}>
            <figcaption>{card.charted}, {scale.unit}{!answer ? <span class="standing"> · in grey: as written, not what you set</span> : !hidden && <Standing stored={state.stored} done={answer.replicates} target={state.target} real={card.real} />}</figcaption>
            <RunChart card={card} ensemble={ensemble} big={false} cut={cut} hidden={hidden} drawn={view.value.drawn} onDraw={answer && ((drawn) => go({ drawn }, "line"))} onDrawn={letGo} />
            <EventKey card={card} />
            {story.value && <Lanes card={card} story={story.value} until={hidden ? cut : card.info.months} onPick={(measure) => why(card, story.value!, measure)} />}
          </figure>}
          {!answer ? null : hidden ? <Predict card={card} start={start} ensemble={ensemble} /> : <Foot card={card} ensemble={ensemble} story={story.value} />}
        </div>
        <div class="levers"><Levers card={card} disabled={hidden} /></div>
        <Tiles card={card} ensemble={answer} until={hidden ? cut : card.info.months} />
      </div>
    </section>
  );
}

/** What the numbers on the chart stand for, where there was no room for words. */
function EventKey({ card }: { card: Card }) {
  const [ref, width] = useWidth<HTMLOListElement>();
  return <ol class="key" ref={ref}>{width > 0 && numbered(card, width) && marked(card).map((e) => <li key={e.id}><span>{monthShort(card.info, e.month)}: {e.title}</span></li>)}</ol>;
}

export function UndoRedo() {
  return (
    <>
      <button type="button" class="bare" disabled={!canUndo.value} onClick={undo}>Undo</button>
      <button type="button" class="bare" disabled={!canRedo.value} onClick={redo}>Redo</button>
    </>
  );
}

function Standing({ stored, done, target, real }: { stored: boolean; done: number; target: number; real: boolean }) {
  if (stored) return <span class="standing"> · {Object.keys(view.value.moved).length > 1 ? "estimated from stored results" : "stored results"}{real ? "; the exact run takes a while" : "; computing"}</span>;
  return done < target ? <span class="standing"> · {done} of {target} runs so far</span> : null;
}

function Predict({ card, ensemble, start }: { card: Card; ensemble: Ensemble; start: number }) {
  const bands = bandsOf(ensemble, card.series);
  const most = Math.max(start, ...card.levers.flatMap((l) => l.ends), ...bands.map((b) => b[4]), ...ensemble.paths.flat()) * 1.06;
  const seen = bands[card.cut - 1]?.[2] ?? start;
  // Where some run, or some lever, leads well above the first month, that has to be among what one can say.
  const choices = most > 1.3 * start ? grows : falls;
  const line = (share: number) => Array.from({ length: 6 }, (_, i) => Math.min(1, (seen + (share * start - seen) * (1 - (1 - (i + 1) / 6) ** 2)) / most));
  const at = view.value.drawn.at(-1);
  return (
    <>
      <fieldset class="picks">
        <legend>Or pick:</legend>
        {choices.map(([words, share]) => <label key={words}><input type="radio" name="pick" checked={at !== undefined && Math.abs(at - line(share).at(-1)!) < 0.01} onChange={() => go({ drawn: line(share) })} />{words}</label>)}
      </fieldset>
      <button type="button" class="go" onClick={() => go({ revealed: true })}>Show what happens</button>
    </>
  );
}

/** Explains the decision that brought a measure about, or the last one on it. */
function why(card: Card, told: Story, measure: string): void {
  const on = told.decisions.filter((d) => d.chosen.some((c) => about(c) === measure && !c.startsWith("keep:")) || d.subject.includes(measure));
  const decision = on[0] ?? told.decisions.find((d) => d.phase === "decide");
  if (decision) explain(card, told, decision, measure);
  else spoken.value = "This scenario's dates put the measure in force: nobody decided it.";
}

export const about = (option: string) => option.slice(option.indexOf(":") + 1).split("/")[0]!;

/** The decision that what happened came of. */
export function decisionOf(told: Story, h: { month: number; kind: string; subject: string; cause: string }): DecisionNote | undefined {
  const [first = ""] = h.subject.split("/");
  const then = told.decisions.filter((d) => d.month === h.month);
  return then.find((d) => d.chosen.some((c) => about(c) === first) || (d.phase === "vote" && d.subject === h.subject))
    // Talks: who proposed, declined or signed, the one that the cause names before others.
    ?? then.findLast((d) => d.phase === "negotiate" && d.subject.split("/")[0] === first && (d.subject === h.subject || h.subject === first) && (h.cause === d.actor || !then.some((o) => o.actor === h.cause)));
}

export function explain(_card: Card, told: Story, decision: DecisionNote, subject = ""): void {
  const on = decision.phase !== "decide" ? "" : decision.chosen.some((c) => about(c) === subject) ? subject : decision.chosen[0] ? about(decision.chosen[0]) : "";
  go({ screen: "why", ask: undefined, why: { run: told.replicate, month: decision.month, actor: decision.actor, phase: decision.phase, subject: decision.subject, about: on } });
}

function Foot({ card, ensemble, story: told }: { card: Card; ensemble: Ensemble; story?: Story }) {
  const decisions = told?.decisions.filter((d) => d.chosen.length) ?? [];
  return (
    <>
      <p class="note">{ensemble.paths.length > 1 && !same(ensemble) ? "Thick: the middle run, one of each kind where runs part in two. Thin: 12 runs. Shaded: half of all runs, and 8 of 10. Dots: where each run ends. " : ""}Bars, middle run: striped announced, solid in force, dotted lifted, ✕ kept by parliament.</p>
      <div class="acts">
        {decisions[0] && told && <button type="button" onClick={() => explain(card, told, decisions[0]!)}>Why?</button>}
        <button type="button" onClick={() => go({ screen: "compare", forks: view.value.forks.length ? view.value.forks : [firstFork(card)] })}>{card.fork.title}</button>
      </div>
      <RunTable card={card} ensemble={ensemble} />
      {told && (
        <details>
          <summary>What happened in the middle run</summary>
          <ol class="news">
            {told.happened.map((h, i) => {
              const decision = decisionOf(told, h);
              return (
                <li key={i}>
                  <time>{monthShort(card.info, h.month)}</time>
                  <span><b>{kindOf(h.kind)}</b> {toldAs(card.info, h)}</span>
                  {decision ? <button type="button" class="bare" onClick={() => explain(card, told, decision, h.subject.split("/")[0])}>Why?</button> : <span />}
                </li>
              );
            })}
          </ol>
        </details>
      )}
    </>
  );
}

const same = (ensemble: Ensemble) => Math.max(...ensemble.ends) - Math.min(...ensemble.ends) < 1e-6 * Math.abs(ensemble.ends[0] ?? 1);

export function firstFork(card: Card): { at: number; sets: Record<string, number> } {
  return { at: card.fork.at, sets: Object.fromEntries(card.fork.sets.map((s) => { const [path = "", value = "0"] = s.split("="); return [path, Number(value)]; })) };
}

/** What else the runs change: the other series of the scenario, middle run against the first month. */
function Tiles({ card, ensemble, until }: { card: Card; ensemble?: Ensemble; until: number }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const others = card.info.series.filter((s) => s.id !== card.series && s.unit !== "measures" && !s.id.startsWith("price") && !s.id.startsWith("discount")).slice(0, 5);
  const lines = others.map((s) => ({ ...s, values: (ensemble ? bandsOf(ensemble, s.id) : []).slice(0, until).map((b) => b[2]) })).filter((s) => s.values.length).map((s) => ({ ...s, shares: s.values.map((v) => (s.values[0] ? v / s.values[0] : 1)) }));
  const flows = lines.filter((l) => l.id.startsWith("flow"));
  const range = (of: typeof lines) => [Math.min(0.98, ...of.flatMap((l) => l.shares)), Math.max(1.02, ...of.flatMap((l) => l.shares))] as const;
  return (
    <div class="tiles" ref={ref}>
      {(lines.length > 0 || others.length > 0 && !runs.value.refused) && <p class="note">Middle run, against the first month{lines.length ? "" : ": being computed"}</p>}
      {width > 0 && lines.map((l) => {
        const [least, most] = range(l.id.startsWith("flow") ? flows : lines.filter((o) => !o.id.startsWith("flow")));
        const hue = seriesHue(card.info, l.id);
        return (
          <div class="tile" key={l.id} style={{ "--c": hue }}>
            <h2 class="small">{sells(l.title)}</h2>
            <div class="tile-line">
              <Spark values={l.shares} base={1} least={least} most={most} width={width > 260 ? 76 : Math.min(140, width - 62)} height={l.id.startsWith("flow") ? 46 : 34} hue={hue} />
              <b style={{ color: hue }}>{percent(l.shares.at(-1)! - 1, l.id.startsWith("flow") ? 0 : 1)}</b>
            </div>
          </div>
        );
      })}
    </div>
  );
}
