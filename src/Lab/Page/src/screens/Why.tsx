import { useEffect, useState } from "preact/hooks";
import type { Card, Flip, Spec, Story, Why as Answer } from "../compute/answers";
import { ask, baseSpec, content, go, spoken, story, view } from "../state/store";
import { monthName } from "../words/dates";
import { capital, points } from "../words/figures";
import { changeOf, hue, kindOf, nameOf, named, termOf, told as toldAs } from "../words/names";
import { TermBars } from "../charts/TermBars";
import { UndoRedo, about, explain } from "./Run";

/** A decision: a sentence, its options as bars split into what spoke for and against, what would have flipped it, what led to it. */
export function Why({ card }: { card: Card }) {
  const decision = view.value.why;
  const told = story.value;
  useEffect(() => {
    if (decision || !told) return;
    const first = told.decisions.find((d) => d.chosen.length && d.phase === "decide") ?? told.decisions[0];
    if (first) explain(card, told, first);
  }, [decision, told]);
  if (!decision) {
    return (
      <section>
        <h1>Why?</h1>
        <p class="say">{!told ? "The runs are being computed." : told.decisions.length ? "" : "Nobody decides in this scenario: dates put its rules in force. Choose another to ask why."}</p>
      </section>
    );
  }
  return <Explained key={JSON.stringify(decision)} card={card} told={told} />;
}

function Explained({ card, told }: { card: Card; told?: Story }) {
  const { why } = view.value;
  const { run, month, actor, phase, subject, about: of, tried } = why!;
  const [answer, setAnswer] = useState<Answer>();
  const [flips, setFlips] = useState<Flip[]>();
  const [original, setOriginal] = useState<Answer>();
  const [fault, setFault] = useState("");
  const [rather, setRather] = useState("");
  useEffect(() => {
    let current = true;
    const spec = baseSpec.value;
    const question = { ask: "why", replicate: run, month, actor, phase, subject, about: of };
    const changed: Spec = tried ? { ...spec, at: month, later: [tried.path + "=" + tried.value] } : spec;
    void (async () => {
      try {
        if (tried) { const was = await ask<Answer>({ ...question, spec, flips: 0 }); if (!current) return; setOriginal(was); }
        const now = await ask<Answer>({ ...question, spec: changed, flips: 0 });
        if (!current) return;
        setAnswer(now);
        spoken.value = headline(card, now);
        if (card.real || tried) return;
        const more = await ask<Answer>({ ...question, spec, flips: 1 });
        if (current) setFlips(more.flips ?? []);
      } catch (thrown) {
        if (current) setFault(thrown instanceof Error ? thrown.message : String(thrown));
      }
    })();
    return () => { current = false; };
  }, []);
  const place = told?.decisions.findIndex((d) => d.month === month && d.actor === actor && d.phase === phase && d.subject === subject) ?? -1;
  const colour = hue(card.info, card.info.actors.find((a) => a.id === actor)?.economy ?? -1);
  const step = (by: number) => { const next = told?.decisions[place + by]; if (told && next) explain(card, told, next); };
  if (fault) {
    return (
      <section>
        <p class="kicker">Why · {nameOf(card.info, actor)} · {monthName(card.info, month)}</p>
        <h1>{tried ? "With this change the question does not come up" : "This cannot be explained"}</h1>
        <p class="trouble" role="alert">{named(card.info, fault)}</p>
        {tried && <button type="button" onClick={() => go({ why: { ...why!, tried: undefined } })}>Take it back</button>}
      </section>
    );
  }
  if (!answer) return <section><p class="kicker">Why · {nameOf(card.info, actor)} · {monthName(card.info, month)}</p><h1>Asking {nameOf(card.info, actor)} again …</h1></section>;
  const others = answer.options.filter((o) => o.id !== answer.chosen).sort((a, b) => b.score - a.score);
  const chosen = answer.options.find((o) => o.id === answer.chosen);
  const other = others.find((o) => o.id === rather) ?? others[0];
  return (
    <section aria-labelledby="why-title">
      <p class="kicker">Why · {nameOf(card.info, actor)} · {monthName(card.info, month)} · run {run + 1}</p>
      <div class="head">
        <h1 id="why-title" data-chosen={answer.chosen}>{headline(card, answer)}</h1>
        <div class="acts">
          <UndoRedo />
          <button type="button" class="bare" disabled={place <= 0} onClick={() => step(-1)}>← before</button>
          <button type="button" class="bare" disabled={!told || place < 0 || place >= told.decisions.length - 1} onClick={() => step(1)}>after →</button>
        </div>
      </div>
      {tried && original && (
        <p class="tried">
          If {changeOf(card.info, tried.path, summary(tried.path), round(tried.value))}: {original.chosen === answer.chosen ? "the choice stays the same." : <b>the choice is another. Before: {optionTitle(card, original, original.chosen)}.</b>}{" "}
          <button type="button" onClick={() => go({ why: { ...why!, tried: undefined } })}>Take it back</button>{" "}
          <button type="button" onClick={() => go({ screen: "compare", forks: [{ at: month, sets: { [tried.path]: tried.value } }] })}>What comes of it?</button>
        </p>
      )}
      <div class="why">
        <div>
          <p class="note">What it weighed, and what spoke against and for each. The mark and the number: the sum, in points (1 point is 1 % of a year’s income).</p>
          <TermBars card={card} answer={answer} colour={colour} />
          {answer.subjects.length > 1 && (
            <p class="note subjects">It also weighed: {answer.subjects.filter((s) => s !== answer.about).map((s, i) => <span key={s}>{i > 0 && ", "}<a href="#" onClick={(e) => { e.preventDefault(); go({ why: { ...why!, about: s, tried: undefined } }); }}>{card.info.measures.find((m) => m.id === s)?.title ?? named(card.info, s)}</a></span>)}</p>
          )}
        </div>
        <div>
          {other && chosen && (
            <>
              <h2>Rather than what?</h2>
              <fieldset class="picks"><legend class="vh">Rather than what?</legend>
                {others.slice(0, 4).map((o) => <label key={o.id}><input type="radio" name="rather" checked={o.id === other.id} onChange={() => setRather(o.id)} />{optionTitle(card, answer, o.id)}</label>)}
              </fieldset>
              <p>{rival(card, answer, other.id)}</p>
            </>
          )}
          {!tried && (
            <>
              <h2>It would have flipped if …</h2>
              {card.real ? <p class="note">In so large a world this takes minutes in a browser; ask the program: negsim explain.</p>
                : !flips ? <p class="note">Asking again with one number changed at a time …</p>
                  : flips.length === 0 ? <p class="note">No single number, within its range, changes this choice.</p>
                    : (
                      <ul class="flips">
                        {flips.slice(0, 5).map((f) => (
                          <li key={f.input}>
                            <p>… {changeOf(card.info, f.input, f.summary || summary(f.input), f.unit === "switch" ? (f.to ? "on" : "off") : amount(f))}
                              <small>{f.unit === "switch" ? "" : `now ${round(f.from)}, turns at ${round(f.to)}`}{f.instead ? `; then: ${optionTitle(card, answer, f.instead)}` : "; then nothing is asked"}</small></p>
                            {f.path && <button type="button" aria-label={`Try it: ${changeOf(card.info, f.input, f.summary || summary(f.input), round(f.to))}`} onClick={() => go({ why: { ...why!, tried: { path: f.path!, value: f.to } } })}>Try it</button>}
                          </li>
                        ))}
                      </ul>
                    )}
            </>
          )}
        </div>
      </div>
      <h2>What led here, and what came of it</h2>
      <Chain card={card} answer={answer} told={tried ? undefined : told} />
    </section>
  );
}

const summary = (path: string) => content.value?.summaries[path] ?? "";
const round = (value: number) => String(Number(value.toPrecision(3))).replace("-", "−");
const amount = (f: Flip) => (f.from > 0 && f.to >= 0 ? (f.to > f.from ? (f.to / f.from > 3 ? `${round(f.to / f.from)} times as much` : `${Math.round(100 * (f.to / f.from - 1))} % more`) : f.to === 0 ? "for nothing" : `${Math.round(100 * (1 - f.to / f.from))} % less`) : f.from === 0 ? `at all (${round(f.to)})` : round(f.to));

/** An option's words; the program's titles begin with what is done. */
function optionTitle(card: Card, answer: Answer, id: string): string {
  const found = answer.options.find((o) => o.id === id);
  if (id.startsWith("keep:")) return "leave it as it is";
  if (id === "yes" || id === "no" || id === "abstain") return id === "yes" ? "vote for it" : id === "no" ? "vote against it" : "abstain";
  return named(card.info, found?.title && found.title !== id ? found.title : id.replace(/[:-]/g, " "));
}

const acts: Record<string, string> = {
  threaten: "threatens", impose: "acts", keep: "leaves it as it is", end: "would end it", drop: "takes its threat back", ease: "makes an exception", tighten: "ends an exception", renew: "renews it",
  lapse: "lets it run out", follow: "follows others’ rules", ignore: "ignores others’ rules", profit: "takes over the trade", settle: "offers to settle", comply: "gives in", yes: "votes for it", no: "votes against it", abstain: "abstains",
};

/** Who did what, and the strongest reason. */
function headline(card: Card, answer: Answer): string {
  const chosen = answer.options.find((o) => o.id === answer.chosen);
  const best = [...(chosen?.terms ?? [])].sort((a, b) => b.value - a.value)[0];
  const kind = answer.chosen.split(":")[0]!;
  const what = card.info.measures.find((m) => m.id === answer.about)?.title ?? (kind === "yes" || kind === "no" ? card.info.dossiers.find((d) => d.id === answer.about.split("/")[0])?.title : optionTitle(card, answer, answer.chosen).replace(/^\w+: /, ""));
  const act = `${nameOf(card.info, answer.actor)} ${acts[kind] ?? "decides"}${what && what !== "leave it as it is" ? `: “${named(card.info, what)}”` : ""}`;
  return best && best.value > 0 ? `${act}, mainly because of ${termOf(best.name)}` : act;
}

function rival(card: Card, answer: Answer, other: string): string {
  const chosen = answer.options.find((o) => o.id === answer.chosen)!;
  const rest = answer.options.find((o) => o.id === other)!;
  const gap = chosen.score - rest.score;
  const names = new Set([...chosen.terms, ...rest.terms].map((t) => t.name));
  const value = (terms: typeof chosen.terms, name: string) => terms.filter((t) => t.name === name).reduce((s, t) => s + t.value, 0);
  const [most] = [...names].map((n) => ({ n, by: value(chosen.terms, n) - value(rest.terms, n) })).sort((a, b) => b.by - a.by);
  if (gap < 0) return `${capital(optionTitle(card, answer, other))} was worth ${points(-gap)} points more, but weightier choices took the month.`;
  return `${gap < 0.02 ? "It wins by a hair" : "It wins"}: ${points(gap)} points${most && most.by > 0 ? `, most of it ${termOf(most.n)} (${points(most.by)})` : ""}.`;
}

function Chain({ card, answer, told }: { card: Card; answer: Answer; told?: Story }) {
  const causes = [...answer.causes].reverse().filter((c, i, all) => all.findIndex((o) => o.what === c.what && o.month === c.month) === i);
  const later = told?.happened.filter((h) => h.month >= answer.month && h.subject.split("/")[0] === answer.about).slice(0, 3) ?? [];
  const who = nameOf(card.info, answer.actor);
  return (
    <ol class="chain">
      {causes.map((c, i) => <li key={i}><time>{monthName(card.info, c.month)}</time>{cause(card, c.what)}</li>)}
      <li class="here"><time>{monthName(card.info, answer.month)}</time>{who} decides<small>you are here</small></li>
      {later.map((h, i) => {
        const next = told?.decisions.find((d) => d.month === h.month && d.month > answer.month && d.chosen.some((c) => about(c) === answer.about));
        return <li key={"l" + i}><time>{monthName(card.info, h.month)}</time><b>{capital(kindOf(h.kind))}</b> {toldAs(card.info, h)}{next && told && <button type="button" class="link" onClick={() => explain(card, told, next, answer.about)}>go there</button>}</li>;
      })}
    </ol>
  );
}

/** A cause as the program words it, without its ids. */
const cause = (card: Card, what: string) => capital(named(card.info, what.replace(/^event [\w-]+: /, "").replace(/^[\w-]+ [\w/-]+: /, "")));
