import type { Card } from "../compute/answers";
import { content, noAnswer, runs, story, trouble, view } from "../state/store";
import { RunChart } from "../charts/RunChart";
import { bandsOf, unitOf, verdict, before } from "../words/sentences";
import { settingName, settingSaid } from "../words/settings";
import { monthName } from "../words/dates";
import { capital, figure, scaleOf } from "../words/figures";
import { gathered, kindOf, sells, told } from "../words/names";
import { RunTable } from "./RunTable";

/** A file's name as a shell reads it whole. */
const inShell = (name: string) => (/^[\w.-]+$/.test(name) && !name.startsWith("-") ? name : `'${name.replaceAll("'", `'\\''`)}'`);

/** A page to print or keep: the question, the answer, figures, what happened, what was changed, and how to get the same runs again. */
export function Report({ card }: { card: Card }) {
  const answer = runs.value.ensemble;
  const ensemble = answer ?? card.first;
  const changed = Object.entries(view.value.moved);
  const last = card.info.months - 1;
  const command = `negsim run ${card.file ? inShell(card.file) : card.scenario}${view.value.seed !== 1 ? " --seed " + view.value.seed : ""}${changed.map(([p, v]) => ` --set ${p}=${v}`).join("")}${(answer?.replicates ?? card.runs) > 1 ? " --replicates " + (answer?.replicates ?? card.runs) : ""}`;
  return (
    <section aria-labelledby="report-title" class="sheet-list">
      <p class="kicker">{card.name} · {monthName(card.info, 0)} to {monthName(card.info, last)} · {answer ? `${answer.replicates} ${answer.replicates === 1 ? "run" : "runs"}${runs.value.stored ? ", stored" : ""}` : runs.value.refused ? "no runs" : "runs being computed"}</p>
      <div class="head"><h1 id="report-title">{card.question}</h1><div class="acts no-print"><button type="button" onClick={() => print()}>Print</button></div></div>
      <p class="say">{answer ? verdict(card, answer) : noAnswer()}</p>
      {trouble.value && <p class="trouble" role="alert">{trouble.value}</p>}
      {changed.length > 0 && <p>Changed: {changed.map(([p, v]) => `${settingName(card, content.value, p)}: ${settingSaid(card, content.value, p, v)}`).join("; ")}.</p>}
      {!runs.value.refused && <figure class={answer ? undefined : "old"}><figcaption>{card.charted}, {scaleOf(unitOf(card), before(ensemble, card.series)).unit}{!answer && <span class="standing"> · in grey: as written, not what you set</span>}</figcaption><RunChart card={card} ensemble={ensemble} big={false} cut={card.cut} hidden={false} drawn={[]} /></figure>}
      {answer && <RunTable card={card} ensemble={answer} open />}
      <h2>Everything else that is measured</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label="Other figures">
        <table>
          <caption>Middle run</caption>
          <thead><tr><th scope="col">What</th><th scope="col">First month</th><th scope="col">Last month</th><th scope="col">Unit</th></tr></thead>
          <tbody>{card.info.series.map((s) => {
            const bands = answer ? bandsOf(answer, s.id) : [];
            if (!bands.length) return <tr key={s.id}><th scope="row">{sells(s.title)}</th><td colSpan={3}>{runs.value.refused ? "not computed" : "being computed"}</td></tr>;
            const scale = scaleOf(s.unit, Math.max(...bands.map((b) => Math.abs(b[2]))));
            return <tr key={s.id}><th scope="row">{sells(s.title)}</th><td>{figure(bands[0]?.[2] ?? 0, scale)}</td><td>{figure(bands.at(-1)?.[2] ?? 0, scale)}</td><td>{scale.unit}</td></tr>;
          })}</tbody>
        </table>
      </div>
      <h2>What happened in the middle run</h2>
      <ol class="news">{gathered(story.value?.happened ?? []).map(({ first: h, times }, i) => <li key={i}><time>{monthName(card.info, h.month)}</time><span><b>{capital(kindOf(h.kind))}</b> {told(card.info, h)}{times > 1 && `, ${times} times from then on`}</span></li>)}</ol>
      <h2>The same runs again</h2>
      <p class="note">With the program: <code>{command}</code></p>
      {answer?.digest && <p class="note">Digest of these runs: <code id="digest">{answer.digest}</code>. The program prints the same for the same runs.</p>}
    </section>
  );
}
