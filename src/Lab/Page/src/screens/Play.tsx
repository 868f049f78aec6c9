import { useEffect, useState } from "preact/hooks";
import type { Card, Info, Ledger, Play as Answer } from "../compute/answers";
import { ask, baseSpec, byProgram, go, spoken, story, view } from "../state/store";
import { monthName, monthShort } from "../words/dates";
import { capital, count, figure, percent, points, scaleOf, signed } from "../words/figures";
import { characterOf, hue, kindOf, nameOf, named, paperSaid, subjectOf, told as toldAs } from "../words/names";
import { Spark } from "../charts/Spark";
import { UndoRedo } from "./Run";

/** Play one state against the others' behaviours: a briefing, at most six acts a month, a debrief on the same strokes of luck. */
export function Play({ card }: { card: Card }) {
  return view.value.seat ? <Month key={view.value.seat} card={card} /> : <Seats card={card} />;
}

function Seats({ card }: { card: Card }) {
  const told = story.value;
  const { info } = card;
  const large = card.real && !byProgram(card);
  // Whoever has a choice somewhere: of a measure, whether to give in to one, at a table. Whether it comes up depends on the run.
  const chooses = (a: Info["actors"][number]) => (info.mode === "decided" && info.measures.some((m) => m.decider === a.id || m.target === a.economy)) || info.dossiers.some((d) => d.parties.includes(a.id)) || !!told?.decisions.some((d) => d.actor === a.id);
  const states = info.actors.filter((a) => a.economy >= 0);
  const seats = states.filter(chooses);
  const others = states.filter((a) => !chooses(a));
  const times = (id: string) => told?.decisions.filter((d) => d.actor === id).length ?? 0;
  return (
    <section aria-labelledby="play-title">
      <p class="kicker">{card.name} · play</p>
      <h1 id="play-title">Whom will you play?</h1>
      {large ? <p class="say">In a browser this world is too large to be played. {card.own ? `The program asks whoever a seat is given to: negsim run ${card.file} --seat ACTOR=COMMAND.` : "Open the lab with negsim lab: the program then computes the others’ moves."}</p>
        : seats.length === 0 ? <p class="say">Nobody decides in this scenario: dates put its rules in force. Choose another to play.</p>
          : <div class="seats">{seats.map((a) => <button type="button" key={a.id} style={{ "--c": hue(info, a.economy) }} onClick={() => go({ seat: a.id, acts: {}, handed: undefined })}>{a.name}<small>{characterOf(a.behaviour) && `Left to the program it ${characterOf(a.behaviour)}. `}{told && (times(a.id) ? `It decided ${count(times(a.id), "time")} in the middle run.` : "In the middle run it had nothing to decide.")}</small></button>)}</div>}
      {!large && seats.length > 0 && others.length > 0 && <p class="note">{others.map((a) => a.name).join(" and ")} {others.length === 1 ? "has" : "have"} no choice here: no rule and no talks of {others.length === 1 ? "its" : "their"} own.</p>}
    </section>
  );
}

/** Acts a seat sees. */
const menu = 6;

const verbs: Record<string, string> = { threaten: "free now, but backing down costs", impose: "in force at once or after a wind-down", keep: "costs nothing this month", drop: "takes the threat back", end: "trade can come back", ease: "an exception", settle: "an offer", comply: "gives in" };

function Month({ card }: { card: Card }) {
  const { seat, acts, handed } = view.value;
  const [answer, setAnswer] = useState<Answer>();
  const [fault, setFault] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  const who = nameOf(card.info, seat);
  const key = JSON.stringify([baseSpec.value, seat, acts, handed]);
  useEffect(() => {
    let current = true;
    void ask<Answer>({ ask: "play", spec: baseSpec.value, seat, acts, ...(handed === undefined ? {} : { handed }) }).then(
      (now) => { if (!current) return; setAnswer(now); setChosen([]); setFault(""); spoken.value = now.done ? "The run is over." : `It is ${monthName(card.info, now.month)}.`; },
      (thrown: unknown) => { if (current) setFault(thrown instanceof Error ? thrown.message : String(thrown)); });
    return () => { current = false; };
  }, [key]);
  if (fault) return <section><h1>This cannot be played on</h1><p class="trouble" role="alert">{named(card.info, fault)}</p><button type="button" onClick={() => go({ acts: {}, handed: undefined })}>Start again</button></section>;
  if (!answer) return <section><h1>You are {who}.</h1><p class="say">Your ministry is reading the files.</p></section>;
  if (answer.done) return <Debrief card={card} answer={answer} who={who} />;
  const asked = answer.asked!;
  const subjects = [...new Set(asked.options.map((o) => o.subject))];
  const worth = Object.fromEntries(asked.options.map((o) => [o.id, o.score ?? 0]));
  // A menu that can be read: what the ministry would do, then what it expects most of.
  const always = ["accept", "leave"];
  const ranked = asked.options.filter((o) => o.kind !== "keep" && !always.includes(o.kind)).sort((a, b) => Number(asked.advice.includes(b.id)) - Number(asked.advice.includes(a.id)) || (b.score ?? 0) - (a.score ?? 0));
  // At a table the offer that stands comes first and leaving last, whatever they are worth.
  const offered = [...asked.options.filter((o) => o.kind === "accept"), ...ranked.slice(0, menu - asked.options.filter((o) => always.includes(o.kind)).length), ...asked.options.filter((o) => o.kind === "leave")];
  const titleOf = (o: (typeof asked.options)[number]) => (o.kind === "accept" || o.kind === "offer" ? `${o.kind === "accept" ? "Accept" : "Offer"}: ${paperSaid(card.info, asked.subject, o.title.replace(/^\w+: /, ""))}` : named(card.info, o.title));
  const sum = chosen.reduce((total, id) => total + (worth[id] ?? 0), 0);
  const single = asked.most === 1 || asked.phase !== "decide";
  const pick = (id: string, on: boolean) => setChosen(!on ? chosen.filter((c) => c !== id) : single ? [id] : [...chosen.filter((c) => asked.options.find((o) => o.id === c)?.subject !== asked.options.find((o) => o.id === id)?.subject), id].slice(-asked.most));
  const end = () => go({ acts: { ...acts, [asked.key]: chosen } });
  const wait = async () => {
    let [told, now] = [{ ...acts, [asked.key]: chosen }, answer];
    for (let months = 0; months < 12; months++) {
      const next = await ask<Answer>({ ask: "play", spec: baseSpec.value, seat, acts: told, ...(handed === undefined ? {} : { handed }) });
      if (next.done || !next.asked || next.asked.phase !== "decide" || next.asked.inbox.length || next.happened.length > now.happened.length || next.asked.options.length > asked.options.length) break;
      told = { ...told, [next.asked.key]: [] };
      now = next;
    }
    go({ acts: told });
  };
  const news = answer.happened.filter((h) => h.month >= answer.month - 2).slice(-6);
  return (
    <section aria-labelledby="play-title">
      <p class="kicker">Play · month {answer.month + 1} of {card.info.months} · the others play by their own rules</p>
      <div class="head">
        <h1 id="play-title">You are {who}. It is {monthName(card.info, answer.month)}.</h1>
        <div class="acts"><UndoRedo /><button type="button" class="bare" onClick={() => go({ handed: answer.month })}>Let the program play on</button></div>
      </div>
      <div class="play">
        <div>
          <h2>Briefing</h2>
          {answer.mine && answer.month > 0 ? <Books ledger={answer.mine} /> : <p class="note">The first month: nothing has been traded yet.</p>}
        </div>
        <div>
          {asked.inbox.length > 0 && <h2>Inbox</h2>}
          {asked.inbox.map((m, i) => <div class="message" key={i}><small>{m.from === "scenario" ? "News" : nameOf(card.info, m.from)} · {kindOf(m.kind)}</small><p>{named(card.info, m.text)}</p></div>)}
          <h2>{asked.phase === "vote" ? `You vote on ${subjectOf(card.info, asked.subject)}` : asked.phase === "negotiate" ? `At the table: ${subjectOf(card.info, asked.subject)}` : "What will you do?"} <small>{single ? "choose one" : `at most ${asked.most}`}; numbers: what your ministry expects, in points</small></h2>
          <fieldset class="moves">
            <legend class="vh">Acts of this month</legend>
            {offered.map((o) => (
              <label class="move" key={o.id}>
                <input type={single ? "radio" : "checkbox"} name="act" checked={chosen.includes(o.id)} onChange={(e) => pick(o.id, e.currentTarget.checked)} />
                <b>{titleOf(o)}</b>
                <small>{verbs[o.kind] ? capital(verbs[o.kind]!) + ". " : ""}{o.score === undefined ? "" : `Expected ${points(o.score)}. `}{asked.advice.includes(o.id) && <b>Your ministry would.</b>}</small>
              </label>
            ))}
            {offered.length === 0 && <p class="note">There is nothing you could do this month{subjects.length ? " but leave things as they are" : ""}.</p>}
          </fieldset>
          <div class="end-month">
            <span>{chosen.length ? `${chosen.length === 1 ? "One act" : chosen.length + " acts"}, expected ${points(sum)}` : asked.phase === "negotiate" ? "You stand by your last offer" : "You wait"}</span>
            {asked.phase === "decide" && <button type="button" onClick={() => void wait()}>Then wait until something happens</button>}
            <button type="button" class="go" onClick={end}>{asked.phase === "decide" ? "End the month" : "Answer"}</button>
          </div>
        </div>
        <div>
          <h2>What happened lately</h2>
          {news.length ? <ul class="news">{news.map((h, i) => <li key={i}><time>{monthShort(card.info, h.month)}</time><span>{toldAs(card.info, h)}</span></li>)}</ul> : <p class="note">Nothing of note.</p>}
        </div>
      </div>
    </section>
  );
}

function Books({ ledger }: { ledger: Ledger }) {
  const last = ledger.exports.length - 1;
  const money = scaleOf("million USD a month", Math.max(...ledger.exports));
  const against = (values: number[]) => `${percent(values[last]! / values[0]! - 1)} against the first month`;
  return (
    <dl class="ledger">
      <div><dt>You sell abroad</dt><dd>${figure(ledger.exports[last]!, money)} bn<small>a month, {against(ledger.exports)}</small></dd></div>
      <div><dt>You buy abroad</dt><dd>${figure(ledger.imports[last]!, money)} bn<small>a month, {against(ledger.imports)}</small></dd></div>
      <div><dt>Prices rise by</dt><dd>{ledger.inflation[last]!.toFixed(1)} %<small>a year</small></dd></div>
      <div><dt>Savings abroad</dt><dd>${Math.round(ledger.reserves[last]! / 1000)} bn<small>within reach</small></dd></div>
      <div><dt>Income</dt><dd>{(ledger.income[last]! * 100).toFixed(1)}<small>100 is the year before</small></dd></div>
    </dl>
  );
}

/** Score of a run: what the state sold abroad in all. */
function Debrief({ card, answer, who }: { card: Card; answer: Answer; who: string }) {
  const { mine, theirs } = answer;
  if (!mine || !theirs) return <section><h1>The run is over.</h1></section>;
  const total = (l: Ledger) => l.exports.reduce((a, b) => a + b, 0);
  const scale = { by: 1000, unit: "billion dollars", digits: 1 };
  const gap = mine.exports.map((v, m) => v - theirs.exports[m]!);
  const turns = gap.map((g, m) => ({ m, by: Math.abs(g - (gap[m - 1] ?? 0)) })).sort((a, b) => b.by - a.by).slice(0, 3).filter((t) => t.by > 1).sort((a, b) => a.m - b.m);
  const income = (l: Ledger) => (l.income.reduce((a, b) => a + b, 0) / l.income.length) * 100;
  const all = [...mine.exports, ...theirs.exports];
  const difference = total(mine) - total(theirs);
  return (
    <section aria-labelledby="debrief-title">
      <p class="kicker">Play · debrief · the same strokes of luck for both</p>
      <div class="head">
        <h1 id="debrief-title">{Math.abs(difference) < 50 ? `As ${who} you did as well as the program.` : difference > 0 ? `As ${who} you sold more than the program would have.` : `As ${who} you sold less than the program would have.`}</h1>
        <div class="acts"><UndoRedo /><button type="button" onClick={() => go({ acts: {}, handed: undefined })}>Play again</button></div>
      </div>
      <table>
        <caption>Over the {card.info.months} months</caption>
        <thead><tr><th scope="col"> </th><th scope="col">You</th><th scope="col">The program</th><th scope="col">Difference</th></tr></thead>
        <tbody>
          <tr><th scope="row">Sold abroad, billion dollars</th><td>{figure(total(mine), scale)}</td><td>{figure(total(theirs), scale)}</td><td>{signed(difference, scale)}</td></tr>
          <tr><th scope="row">Income, 100 is the year before</th><td>{income(mine).toFixed(2)}</td><td>{income(theirs).toFixed(2)}</td><td>{signed(income(mine) - income(theirs), { by: 1, unit: "", digits: 2 })}</td></tr>
        </tbody>
      </table>
      <h2>Sales abroad, yours and the program’s</h2>
      <div class="tile-line"><span>You</span><Spark values={mine.exports} base={mine.exports[0]!} least={Math.min(...all) * 0.98} most={Math.max(...all) * 1.02} width={300} height={90} hue={hue(card.info, card.info.actors.find((a) => a.name === who)?.economy ?? -1)} /></div>
      <div class="tile-line"><span>It</span><Spark values={theirs.exports} base={theirs.exports[0]!} least={Math.min(...all) * 0.98} most={Math.max(...all) * 1.02} width={300} height={90} hue="var(--ink)" /></div>
      <h2>{turns.length ? "Turning points" : "No month made a difference"}</h2>
      <ul class="news">{turns.map((t) => <li key={t.m}><time>{monthShort(card.info, t.m)}</time><span>{gap[t.m]! > (gap[t.m - 1] ?? 0) ? "You gain on" : "You lose to"} the program by {figure(t.by, { by: 1000, unit: "", digits: 2 })} billion a month. {answer.happened.filter((h) => h.month === t.m || h.month === t.m - 1).map((h) => toldAs(card.info, h)).slice(0, 2).join("; ")}</span></li>)}</ul>
    </section>
  );
}
