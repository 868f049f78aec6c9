import type { Card, Ensemble } from "../compute/answers";
import { monthName } from "../words/dates";
import { figure, scaleOf } from "../words/figures";
import { alike, bandsOf, before, unitOf } from "../words/sentences";

/** The chart's figures as a table, a row a half year. */
export function RunTable({ card, ensemble, open = false }: { card: Card; ensemble: Ensemble; open?: boolean }) {
  const scale = { ...scaleOf(unitOf(card), before(ensemble, card.series)), digits: 2 };
  const bands = bandsOf(ensemble, card.series);
  const rows = bands.map((b, m) => ({ b, m })).filter(({ m }) => m % 6 === 0 || m === bands.length - 1);
  const single = alike(ensemble.ends);
  return (
    <details open={open}>
      <summary>Show as a table</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label="Figures of the chart">
        <table>
          <caption>{card.charted}, {scale.unit}, {ensemble.replicates === 1 ? "one run" : single ? "every run the same" : `${ensemble.replicates} runs`}</caption>
          <thead><tr><th scope="col">Month</th><th scope="col">Middle run</th>{!single && <><th scope="col">Half of all runs</th><th scope="col">8 of 10 runs</th></>}</tr></thead>
          <tbody>
            {rows.map(({ b, m }) => (
              <tr key={m}>
                <th scope="row">{monthName(card.info, m)}</th>
                <td data-value={b[2]}>{figure(b[2], scale)}</td>
                {!single && <><td>{figure(b[1], scale)} to {figure(b[3], scale)}</td><td>{figure(b[0], scale)} to {figure(b[4], scale)}</td></>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
