import { useEffect } from "preact/hooks";
import type { Card } from "../compute/answers";
import { go, noAnswer, runs, story, view } from "../state/store";
import { RunChart } from "../charts/RunChart";
import { marked } from "../charts/EventMarks";
import { bandsOf, before, unitOf, verdict } from "../words/sentences";
import { monthName, monthShort } from "../words/dates";
import { capital, figure, percent, scaleOf } from "../words/figures";
import { headlines, kindOf, told } from "../words/names";
import { RunTable } from "./RunTable";

/** What runs can prove wrong; the author's own words only where nothing is claimed. */
const toNotice = ({ info }: Card) => (info.claims.length ? info.claims : info.lessons.flatMap((l) => l.split(/(?<=\.) (?=[A-Z])/))).slice(0, 5);

/** Large type for the last row: the question, the chart, what happened, what to notice. PageUp and PageDown turn; printing gives one page. */
export function Present({ card }: { card: Card }) {
  const answer = runs.value.ensemble;
  const ensemble = answer ?? card.first;
  const sheets = ["question", "chart", "news", "lessons"] as const;
  const at = Math.min(view.value.sheet, sheets.length - 1);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const by = event.key === "PageDown" || event.key === "ArrowRight" ? 1 : event.key === "PageUp" || event.key === "ArrowLeft" ? -1 : 0;
      if (event.key === "Escape") { go({ screen: "run", sheet: 0 }); return; }
      const next = Math.min(sheets.length - 1, Math.max(0, view.value.sheet + by));
      if (!by || (event.target instanceof HTMLElement && event.target.matches("input"))) return;
      event.preventDefault();
      if (next !== view.value.sheet) go({ sheet: next });
    };
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  }, []);
  const scale = scaleOf(unitOf(card), before(ensemble, card.series));
  const { cut } = card;
  const seen = bandsOf(ensemble, card.series)[cut - 1]?.[2] ?? 0;
  const shown = (s: (typeof sheets)[number]) => "sheet" + (sheets[at] === s ? "" : " away");
  const changed = Object.keys(view.value.moved).length;
  // What is claimed was checked on other runs than those on the screen, or not at all: a class is told which.
  const claimed = card.own ? "Nobody has checked these sentences on runs; negsim claims, with the file’s name, does."
    : changed || view.value.seed !== 1 ? `These are of the scenario as it is written, and were checked on its runs. Here ${changed ? `${changed === 1 ? "one thing is" : `${changed} things are`} changed` : "the luck is another"}: see which of them hold.`
      : card.info.claims.length ? "Each was checked on runs of the scenario as it stands here." : "In its author’s words.";
  const news = headlines(story.value?.happened ?? [], 9);
  return (
    <section class="present" aria-label={card.question}>
      <p class={at ? "vh" : "kicker"}>{card.name}</p>
      <h1 class={at ? "vh" : ""}>{card.question}</h1>
      <div class={shown("question")}>
        <p class="say">{answer ? `By ${monthName(card.info, cut - 1)} it is ${figure(seen, scale)} ${scale.unit}, ${percent(seen / before(answer, card.series) - 1)} against the first month.` : noAnswer()}</p>
      </div>
      <div class={shown("chart")}>
        <p class="say">{answer ? verdict(card, answer) : noAnswer()}</p>
        {!runs.value.refused && <figure class={answer ? undefined : "old"}><figcaption>{card.charted}, {scale.unit}{!answer && <span class="standing"> · in grey: as written, not what you set</span>}</figcaption><RunChart card={card} ensemble={ensemble} big cut={cut} hidden={false} drawn={view.value.drawn} /></figure>}
        <ol class="key">{marked(card).map((e) => <li key={e.id}><span>{monthShort(card.info, e.month)}: {e.title}</span></li>)}</ol>
      </div>
      <div class={shown("news")}>
        <h2>What happened in the middle run</h2>
        <ol class="news">{news.map((h, i) => <li key={i}><time>{monthName(card.info, h.month)}</time><span><b>{capital(kindOf(h.kind))}</b> {told(card.info, h)}</span></li>)}</ol>
      </div>
      <div class={shown("lessons")}>
        <h2>{card.own ? "What its author expects" : "What to notice"}</h2>
        <p class="note" id="checked">{claimed}</p>
        <ul class="lessons">{toNotice(card).map((l) => <li key={l}>{l}</li>)}</ul>
      </div>
      {answer && <div class="print-only"><RunTable card={card} ensemble={answer} open /></div>}
      <div class="present-bar">
        <button type="button" disabled={at === 0} onClick={() => go({ sheet: at - 1 })}>Page up</button>
        <span>{at + 1} of {sheets.length}</span>
        <button type="button" disabled={at === sheets.length - 1} onClick={() => go({ sheet: at + 1 })}>Page down</button>
        <button type="button" onClick={() => print()}>Print</button>
        <button type="button" onClick={() => go({ screen: "run", sheet: 0 })}>Close</button>
      </div>
    </section>
  );
}
