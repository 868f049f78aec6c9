import type { Card } from "../compute/answers";
import { content, runs, story, view } from "../state/store";
import { RunChart } from "../charts/RunChart";
import { bandsOf, unitOf, verdict, before } from "../words/sentences";
import { settingName, settingSaid } from "../words/settings";
import { monthName } from "../words/dates";
import { capital, figure, scaleOf } from "../words/figures";
import { gathered, kindOf, sells, told } from "../words/names";
import { RunTable } from "./RunTable";

/** A page to print or keep: the question, the answer, figures, what happened, what was changed, and how to get the same runs again. */
export function Report({ card }: { card: Card }) {
  const ensemble = runs.value.ensemble ?? card.first;
  const changed = Object.entries(view.value.moved);
  const last = card.info.months - 1;
  const command = `negsim run ${card.scenario}${view.value.seed !== 1 ? " --seed " + view.value.seed : ""}${changed.map(([p, v]) => ` --set ${p}=${v}`).join("")}${ensemble.replicates > 1 ? " --replicates " + ensemble.replicates : ""}`;
  return (
    <section aria-labelledby="report-title" class="sheet-list">
      <p class="kicker">{card.name} · {monthName(card.info, 0)} to {monthName(card.info, last)} · {ensemble.replicates} {ensemble.replicates === 1 ? "run" : "runs"}{runs.value.stored ? ", stored" : ""}</p>
      <div class="head"><h1 id="report-title">{card.question}</h1><div class="acts no-print"><button type="button" onClick={() => print()}>Print</button></div></div>
      <p class="say">{verdict(card, ensemble)}</p>
      {changed.length > 0 && <p>Changed: {changed.map(([p, v]) => `${settingName(card, content.value, p)}: ${settingSaid(card, content.value, p, v)}`).join("; ")}.</p>}
      <figure><figcaption>{card.charted}, {scaleOf(unitOf(card), before(ensemble, card.series)).unit}</figcaption><RunChart card={card} ensemble={ensemble} big={false} cut={card.cut} hidden={false} drawn={[]} /></figure>
      <RunTable card={card} ensemble={ensemble} open />
      <h2>Everything else that is measured</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label="Other figures">
        <table>
          <caption>Middle run</caption>
          <thead><tr><th scope="col">What</th><th scope="col">First month</th><th scope="col">Last month</th><th scope="col">Unit</th></tr></thead>
          <tbody>{card.info.series.map((s) => {
            const bands = bandsOf(ensemble, s.id);
            const scale = scaleOf(s.unit, Math.max(...bands.map((b) => Math.abs(b[2]))));
            return <tr key={s.id}><th scope="row">{sells(s.title)}</th><td>{figure(bands[0]?.[2] ?? 0, scale)}</td><td>{figure(bands.at(-1)?.[2] ?? 0, scale)}</td><td>{scale.unit}</td></tr>;
          })}</tbody>
        </table>
      </div>
      <h2>What happened in the middle run</h2>
      <ol class="news">{gathered(story.value?.happened ?? []).map(({ first: h, times }, i) => <li key={i}><time>{monthName(card.info, h.month)}</time><span><b>{capital(kindOf(h.kind))}</b> {told(card.info, h)}{times > 1 && `, ${times} times from then on`}</span></li>)}</ol>
      <h2>The same runs again</h2>
      <p class="note">With the program: <code>{command}</code></p>
      {ensemble.digest && <p class="note">Digest of these runs: <code id="digest">{ensemble.digest}</code>. The program prints the same for the same runs.</p>}
    </section>
  );
}
