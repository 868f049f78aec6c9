import { useEffect, useState } from "preact/hooks";
import type { Card, Parameter } from "../compute/answers";
import { ask, content, go, trouble, view } from "../state/store";
import { unitWords } from "../words/settings";
import { UndoRedo } from "./Run";

/** Every number the model assumes: what it is, where it comes from, and a box to change it. */
export function Assumptions({ card }: { card: Card }) {
  const [all, setAll] = useState<Parameter[]>([]);
  const [search, setSearch] = useState("");
  useEffect(() => {
    let current = true;
    void ask<{ parameters: Parameter[] }>({ ask: "parameters", name: card.scenario }).then((read) => { if (current) setAll(read.parameters); }, () => undefined);
    return () => { current = false; };
  }, [card.scenario]);
  const summary = (p: Parameter) => p.summary || content.value?.summaries[p.path] || p.path;
  const { moved } = view.value;
  const shown = all.filter((p) => p.path in moved || (search ? (summary(p) + p.path).toLowerCase().includes(search.toLowerCase()) : true));
  const set = (p: Parameter, value: number) => {
    if (!Number.isFinite(value)) return;
    const inside = Math.min(p.max, Math.max(p.min, p.whole ? Math.round(value) : value));
    const { [p.path]: _, ...rest } = moved;
    go({ moved: inside === p.value ? rest : { ...rest, [p.path]: inside }, revealed: true });
  };
  const changed = Object.keys(moved).length;
  return (
    <section aria-labelledby="assumptions-title" class="params">
      <p class="kicker">{card.name} · {all.length} numbers and switches</p>
      <div class="head">
        <h1 id="assumptions-title">What this model assumes</h1>
        <div class="acts"><UndoRedo />{changed > 0 && <button type="button" onClick={() => go({ moved: {} })}>All as written</button>}<button type="button" onClick={() => go({ screen: "run", revealed: true })}>See the runs</button></div>
      </div>
      <p class="say">A model is an argument, not a forecast: it shows what follows from these numbers. {changed > 0 && `You have changed ${changed}.`}</p>
      <p class="note">It cannot say who is right, what people feel, or whether a real government would do the same. [A] marks an assumption of this program; other sources are named. Change one, and every screen answers.</p>
      {trouble.value && <p class="trouble" role="alert">{trouble.value}</p>}
      <p><label>Search <input type="search" value={search} onInput={(e) => setSearch(e.currentTarget.value)} /></label></p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Numbers of the model">
        <table>
          <thead><tr><th scope="col">Now</th><th scope="col">What it is</th><th scope="col">As written</th><th scope="col">Range</th><th scope="col">Source</th></tr></thead>
          <tbody>
            {shown.map((p) => {
              const now = moved[p.path] ?? p.value;
              const name = summary(p);
              return (
                <tr key={p.path}>
                  <td>{p.switch
                    ? <input type="checkbox" aria-label={name} checked={now !== 0} onChange={(e) => set(p, e.currentTarget.checked ? 1 : 0)} />
                    : <input type="number" aria-label={name} min={p.min} max={Number.isFinite(p.max) ? p.max : undefined} step="any" value={now} onChange={(e) => { if (e.currentTarget.value.trim()) set(p, Number(e.currentTarget.value)); else e.currentTarget.value = String(now); }} />}</td>
                  <td>{name}</td>
                  <td>{p.switch ? (p.value ? "on" : "off") : `${p.value} ${unitWords(p.unit)}`}</td>
                  <td>{p.switch ? "on or off" : `${p.min} ${p.max > 1e6 ? "or more" : `to ${p.max}`} ${unitWords(p.unit)}`}</td>
                  <td>{p.source === "[A]" ? "[A] assumed" : p.source}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
