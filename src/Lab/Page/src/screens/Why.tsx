import { useEffect, useState } from "preact/hooks";
import type { Card, Flip, Spec, Story, Table, Why as Answer } from "../compute/answers";
import { ask, baseSpec, byProgram, content, go, spoken, story, view } from "../state/store";
import { monthName } from "../words/dates";
import { capital, points } from "../words/figures";
import { because, changeOf, hue, kindOf, nameOf, named, subjectOf, termOf, told as toldAs } from "../words/names";
import { TermBars } from "../charts/TermBars";
import { UndoRedo, about, explain } from "./Run";

/** A decision: a sentence, its options as bars split into what spoke for and against, what would have flipped it, what led to it. */
export function Why({ card }: { card: Card }) {
  const { why: decision, ask } = view.value;
  const told = story.value;
  const asked = told && ask ? meant(told, ask.actor, ask.about) : undefined;
  useEffect(() => {
    if (decision || !told) return;
    const first = ask ? asked : told.decisions.find((d) => d.chosen.length && d.phase === "decide") ?? told.decisions.find((d) => d.phase === "negotiate") ?? told.decisions[0];
    if (first) explain(card, told, first, ask?.about);
  }, [decision, told]);
  if (!decision) {
    return (
      <section>
        <h1>Why?</h1>
        <p class="say">{!told ? "The runs are being computed." : ask && !asked ? `In the middle run ${nameOf(card.info, ask.actor)} decides nothing about ${subjectOf(card.info, ask.about)}.` : told.decisions.length ? "" : "Nobody decides in this scenario: dates put its rules in force. Choose another to ask why."}</p>
        {told && ask && !asked && <button type="button" onClick={() => go({ ask: undefined })}>Show what was decided</button>}
      </section>
    );
  }
  return <Explained key={JSON.stringify(decision)} card={card} told={told} />;
}

/** What a link asks for: the last decision of an actor to do something about a measure, or at a table. */
const meant = (told: Story, actor: string, of: string) => told.decisions.findLast((d) => d.actor === actor && (d.chosen.some((c) => !c.startsWith("keep:") && about(c) === of) || d.subject.split("/")[0] === of));

function Explained({ card, told }: { card: Card; told?: Story }) {
  const { why } = view.value;
  const { run, month, actor, phase, subject, about: of, tried } = why!;
  const [answer, setAnswer] = useState<Answer>();
  const [flips, setFlips] = useState<Flip[]>();
  const [unsought, setUnsought] = useState("");
  const [original, setOriginal] = useState<Answer>();
  const [fault, setFault] = useState("");
  const [rather, setRather] = useState("");
  const large = card.real && !byProgram(card);
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
        if (large || tried) return;
        // Where the search is given up, what was decided is still explained.
        await ask<Answer>({ ...question, spec, flips: 1 }).then(
          (more) => { if (current) setFlips(more.flips ?? []); }, (thrown: unknown) => { if (current) setUnsought(thrown instanceof Error ? thrown.message : String(thrown)); });
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
  const { table } = answer;
  const others = answer.options.filter((o) => o.id !== answer.chosen).sort((a, b) => b.score - a.score);
  const chosen = answer.options.find((o) => o.id === answer.chosen);
  const other = others.find((o) => o.id === rather) ?? others[0];
  return (
    <section aria-labelledby="why-title">
      <p class="kicker">Why · {nameOf(card.info, actor)} · {monthName(card.info, month)} · run {run + 1}</p>
      <div class="head">
        <h1 id="why-title" data-chosen={answer.chosen} data-actor={actor} data-about={answer.about} data-signs={table ? String(table.signs) : undefined}>{headline(card, answer)}</h1>
        <div class="acts">
          <UndoRedo />
          <button type="button" class="bare" disabled={place <= 0} onClick={() => step(-1)}>← before</button>
          <button type="button" class="bare" disabled={!told || place < 0 || place >= told.decisions.length - 1} onClick={() => step(1)}>after →</button>
        </div>
      </div>
      {tried && original && (
        <p class="tried">
          If {changeOf(card.info, tried.path, summary(tried.path), round(tried.value))}: {same(original, answer) ? "the choice stays the same." : <b>{answer.table ? `the choice is another. Now ${nameOf(card.info, actor)} would ${answer.table.signs ? "sign this paper" : "rather have no deal"}.` : `the choice is another. Before: ${optionTitle(card, original, original.chosen)}.`}</b>}{" "}
          <button type="button" onClick={() => go({ why: { ...why!, tried: undefined } })}>Take it back</button>{" "}
          <button type="button" onClick={() => go({ screen: "compare", forks: [{ at: month, sets: { [tried.path]: tried.value } }] })}>What comes of it?</button>
        </p>
      )}
      <div class="why">
        <div>
          <p class="note">{table ? "Papers on the table, against going on without a deal: what speaks against and for signing each." : "What it weighed, and what spoke against and for each."} The mark and the number: the sum, in points (1 point is 1 % of a year’s income).</p>
          <TermBars card={card} answer={answer} colour={colour} />
          {table && <Sides card={card} answer={answer} table={table} />}
          {answer.subjects.length > 1 && (
            <p class="note subjects">It also weighed: {answer.subjects.filter((s) => s !== answer.about).map((s, i) => <span key={s}>{i > 0 && ", "}<a href="#" onClick={(e) => { e.preventDefault(); go({ why: { ...why!, about: s, tried: undefined } }); }}>{subjectOf(card.info, s).replace(/^“|”$/g, "")}</a></span>)}</p>
          )}
        </div>
        <div>
          {table?.blocks && <Blocks card={card} answer={answer} blocks={table.blocks} />}
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
              <h2>{!table ? "It would have flipped if …" : table.signs ? "It would not sign this if …" : "It would sign this if …"}</h2>
              {table && <p class="note">{paperOf(table, table.paper)}</p>}
              {large ? <p class="note">In so large a world this takes minutes in a browser. {card.own ? `The program says it of a run it has kept: negsim run ${card.file}, then negsim explain of that run.` : "Open the lab with negsim lab: the program then looks for it."}</p>
                : unsought ? <p class="note">{named(card.info, unsought)}</p> : !flips ? <p class="note">Asking again with one number changed at a time …</p>
                  : flips.length === 0 ? <p class="note">No single number, within its range, changes this{table ? "" : " choice"}.</p>
                    : (
                      <ul class="flips">
                        {flips.slice(0, 5).map((f) => (
                          <li key={f.input}>
                            <p>… {changeOf(card.info, f.input, f.summary || summary(f.input), f.unit === "switch" ? (f.to ? "on" : "off") : amount(f))}
                              <small>{f.unit === "switch" ? "" : `now ${round(f.from, f.unit)}, turns at ${round(f.to, f.unit)}`}{table ? "" : f.instead ? `; then: ${optionTitle(card, answer, f.instead)}` : "; then nothing is asked"}</small></p>
                            {f.path && <button type="button" aria-label={`Try it: ${changeOf(card.info, f.input, f.summary || summary(f.input), round(f.to))}`} onClick={() => go({ why: { ...why!, about: table ? table.paper : why!.about, tried: { path: f.path!, value: f.to } } })}>Try it</button>}
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
// Points are said to the hundredth, as everywhere; what turns a choice just beyond 0 turns it at 0.
const round = (value: number, unit = "") => (unit === "u" && Math.abs(value) < 0.005 ? "0" : String(Number(value.toPrecision(3))).replace("-", "−"));
const amount = (f: Flip) => (f.unit === "u" && Math.abs(f.to) < 0.005 ? "nothing" : f.from > 0 && f.to >= 0 ? (f.to > f.from ? (f.to / f.from > 3 ? `${round(f.to / f.from)} times as much` : `${Math.round(100 * (f.to / f.from - 1))} % more`) : f.to === 0 ? "for nothing" : `${Math.round(100 * (1 - f.to / f.from))} % less`) : f.from === 0 ? `at all (${round(f.to)})` : round(f.to, f.unit));

/** An option's words; the program's titles begin with what is done. */
function optionTitle(card: Card, answer: Answer, id: string): string {
  const found = answer.options.find((o) => o.id === id);
  if (id.startsWith("keep:")) return "leave it as it is";
  if (id === "no-deal") return "no deal";
  if (id === "yes" || id === "no" || id === "abstain") return id === "yes" ? "vote for it" : id === "no" ? "vote against it" : "abstain";
  return named(card.info, found?.title && found.title !== id ? found.title : id.replace(/[:-]/g, " "));
}

/** What one does about a paper. */
const tableActs: Record<string, string> = { offer: "asks for", accept: "signs", text: "can sign the mediator’s text", refuse: "still wants more", votes: "would have most", waits: "would have", away: "would rather have no deal" };

/** Whether a change leaves the choice as it was: at a table, whether the paper would be signed. */
const same = (was: Answer, now: Answer) => (was.table && now.table ? was.table.signs === now.table.signs : was.chosen === now.chosen);

const paperOf = (table: Table, id: string) => (id === "no-deal" ? "no deal" : table.papers.find((p) => p.id === id)?.levels.join("; ") ?? id);

const acts: Record<string, string> = {
  threaten: "threatens", impose: "acts", keep: "leaves it as it is", end: "would end it", drop: "takes its threat back", ease: "makes an exception", tighten: "ends an exception", renew: "renews it",
  propose: "proposes talks", wait: "waits", agree: "agrees in principle", "ask-text": "asks for a text first", "send-text": "sends a text", meet: "comes to the meeting", breach: "breaks its duty in secret",
  lapse: "lets it run out", follow: "follows others’ rules", ignore: "ignores others’ rules", profit: "takes over the trade", settle: "offers to settle", comply: "gives in", yes: "votes for it", no: "votes against it", abstain: "abstains",
};

/** Who did what, and the strongest reason. */
function headline(card: Card, answer: Answer): string {
  const chosen = answer.options.find((o) => o.id === answer.chosen);
  const best = [...(chosen?.terms ?? [])].sort((a, b) => b.value - a.value)[0];
  if (answer.table) {
    const { table } = answer;
    const paper = table.act === "away" ? "" : `: “${paperOf(table, answer.chosen)}”`;
    return `${nameOf(card.info, answer.actor)} ${tableActs[table.act]}${paper}${best && best.value > 0 && paper ? `, mainly ${because(best.name)}` : ""}`;
  }
  const kind = answer.chosen.split(":")[0]!;
  const what = card.info.measures.find((m) => m.id === answer.about)?.title ?? (kind === "yes" || kind === "no" ? card.info.dossiers.find((d) => d.id === answer.about.split("/")[0])?.title : optionTitle(card, answer, answer.chosen).replace(/^\w+: /, ""));
  const act = `${nameOf(card.info, answer.actor)} ${acts[kind] ?? "decides"}${what && what !== "leave it as it is" ? `: “${named(card.info, what)}”` : ""}`;
  return best && best.value > 0 ? `${act}, mainly ${because(best.name)}` : act;
}

/** What the same paper is worth to everybody else at the table, with what speaks for and against. */
function Sides({ card, answer, table }: { card: Card; answer: Answer; table: Table }) {
  const own = answer.options.find((o) => o.id === table.paper);
  const rows = [{ actor: answer.actor, paper: own }, ...table.sides.map((s) => ({ actor: s.actor, paper: s.worth.find((w) => w.id === table.paper) }))].filter((r) => r.paper);
  if (rows.length < 2) return null;
  return (
    <>
      <h2>What this paper is worth to each</h2>
      <p class="note">{paperOf(table, table.paper)}{table.needs?.length ? `. It needs the consent of ${table.needs.map((id) => nameOf(card.info, id)).join(", ")}.` : ""}</p>
      <fieldset class="picks"><legend>Another paper:</legend>
        {table.papers.map((p) => <label key={p.id}><input type="radio" name="paper" checked={p.id === table.paper} onChange={() => go({ why: { ...view.value.why!, about: p.id, tried: undefined } })} />{p.levels.join("; ")}</label>)}
      </fieldset>
      <div class="scroll" tabIndex={0} role="region" aria-label="What this paper is worth to each"><table class="sides-table">
        <caption>Points over going on without a deal</caption>
        <thead><tr><th scope="col">Who</th><th scope="col">Worth</th><th scope="col">For it</th><th scope="col">Against it</th></tr></thead>
        <tbody>{rows.map(({ actor, paper }) => (
          <tr key={actor} data-actor={actor}>
            <th scope="row">{nameOf(card.info, actor)}</th><td data-value={paper!.score}>{points(paper!.score)}</td>
            {[1, -1].map((sign) => <td key={sign}>{paper!.terms.filter((t) => t.value * sign >= 0.005).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 3).map((t) => `${termOf(t.name)} ${points(t.value)}`).join(", ") || "–"}</td>)}
          </tr>
        ))}</tbody>
      </table></div>
    </>
  );
}

/** What stands between those at the table. */
function Blocks({ card, answer, blocks: b }: { card: Card; answer: Answer; blocks: NonNullable<Table["blocks"]> }) {
  const near = paperOf(answer.table!, b.closest);
  const who = nameOf(card.info, b.actor);
  return (
    <>
      <h2>What blocks</h2>
      {b.lacks < 0
        ? <p>Everybody would rather sign “{near}” than have no deal; each still asks for more.</p>
        : <p>No paper suits all. The nearest is “{near}”, and {who} would still lose {points(b.lacks).replace("+", "")} points by it.{b.issue && ` With “${b.issue}: ${b.level}” it would gain ${points(b.gains!).replace("+", "")}${b.other !== b.actor && b.otherLacks! > 0 ? `, but then ${nameOf(card.info, b.other!)} would lose ${points(b.otherLacks!).replace("+", "")}` : ""}.`}</p>}
    </>
  );
}

function rival(card: Card, answer: Answer, other: string): string {
  const chosen = answer.options.find((o) => o.id === answer.chosen)!;
  const rest = answer.options.find((o) => o.id === other)!;
  const gap = chosen.score - rest.score;
  const names = new Set([...chosen.terms, ...rest.terms].map((t) => t.name));
  const value = (terms: typeof chosen.terms, name: string) => terms.filter((t) => t.name === name).reduce((s, t) => s + t.value, 0);
  const [most] = [...names].map((n) => ({ n, by: value(chosen.terms, n) - value(rest.terms, n) })).sort((a, b) => b.by - a.by);
  if (answer.table && other === "no-deal") return gap >= 0 ? `Signing beats no deal by ${points(gap)} points.` : `No deal is better by ${points(-gap)} points.`;
  if (gap < 0) return `${capital(optionTitle(card, answer, other))} was worth ${points(-gap)} points more, but weightier choices took the month.`;
  if (gap < 0.005) return "It wins by a hair: to the hundredth of a point both are worth the same.";
  return `${gap < 0.02 ? "It wins by a hair" : "It wins"}: ${points(gap)} points${most && most.by > 0 ? `, most of it ${termOf(most.n)} (${points(most.by)})` : ""}.`;
}

function Chain({ card, answer, told }: { card: Card; answer: Answer; told?: Story }) {
  // In the order in which it came; that a ministry looked is no cause of what it then did.
  const causes = [...answer.causes].reverse().filter((c, i, all) => !c.what.endsWith("looks at its measures") && all.findIndex((o) => o.what === c.what && o.month === c.month) === i).sort((a, b) => a.month - b.month);
  const later = told?.happened.filter((h) => h.month >= answer.month && h.subject.split("/")[0] === answer.about.split("/")[0]).slice(0, 3) ?? [];
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
