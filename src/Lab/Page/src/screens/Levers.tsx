import type { Card, Lever } from "../compute/answers";
import { go, hold, view } from "../state/store";
import { setting } from "../words/figures";
import { seriesHue } from "../words/names";
import { useWidth } from "../charts/size";

/** The levers of a card, each with the curve of where the average run ends. */
export function Levers({ card, disabled }: { card: Card; disabled: boolean }) {
  return (
    <fieldset id="levers" disabled={disabled}>
      <legend>{card.levers.length > 1 ? "Change one thing" : "Change it"}</legend>
      {card.levers.map((lever) => <LeverView key={lever.id} card={card} lever={lever} hideCurve={disabled} />)}
      <p class="note">{disabled ? "The levers open once you have said what you think." : card.levers.some((l) => l.values.length) ? "Curve: where the average run ends, as stored for each setting." : ""}</p>
    </fieldset>
  );
}

/** Moves a lever; back at the scenario's own value nothing is changed any more. */
export function moved(lever: Lever, value: number): Record<string, number> {
  const { [lever.path]: _, ...rest } = view.value.moved;
  return value === lever.value ? rest : { ...rest, [lever.path]: value };
}

function LeverView({ card, lever, hideCurve }: { card: Card; lever: Lever; hideCurve: boolean }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const value = view.value.moved[lever.path] ?? lever.value;
  const set = (to: number, held?: string) => go({ moved: moved(lever, to) }, held);
  if (lever.switch) {
    return (
      <fieldset class="lever switch">
        <legend>{lever.title}</legend>
        <div class="seg">
          {[1, 0].map((v) => <label key={v}><input type="radio" name={lever.id} checked={(value !== 0 ? 1 : 0) === v} onChange={() => set(v)} />{v ? lever.high : lever.low}</label>)}
        </div>
      </fieldset>
    );
  }
  const most = Math.max(...lever.ends, ...card.levers.flatMap((l) => l.ends));
  const x = (v: number) => 12 + ((width - 24) * (v - lever.min)) / (lever.max - lever.min);
  const y = (v: number) => 22 - (20 * v) / most;
  const known = lever.values.length > 0 && !hideCurve;
  const path = lever.values.map((v, i) => `${i ? "L" : "M"}${x(v)} ${y(lever.ends[i]!)}`).join("");
  const said = setting(value, lever.unit);
  return (
    <div class="lever">
      <label for={"lever-" + lever.id}>{lever.title}</label>
      <output for={"lever-" + lever.id}>{said}</output>
      <div class="track" ref={ref}>
        {width > 0 && (
          <svg class="scent" width={width} height="24" aria-hidden="true">
            {known && <path d={`${path}L${x(lever.max)} 24L${x(lever.min)} 24Z`} fill={seriesHue(card.info, card.series)} opacity="0.15" />}
            {known && <path d={path} fill="none" stroke={seriesHue(card.info, card.series)} stroke-width="1.5" />}
          </svg>
        )}
        <input
          id={"lever-" + lever.id} type="range" min={lever.min} max={lever.max} step={lever.whole ? 1 : (lever.max - lever.min) / 100} value={value} aria-valuetext={said} {...hold}
          onInput={(e) => { const raw = Number(e.currentTarget.value); set(Math.abs(raw - lever.value) < (lever.max - lever.min) / 200 ? lever.value : Number(raw.toPrecision(6)), lever.path); }} />
        {width > 0 && <span class="def" style={{ left: x(lever.value) + "px" }} title="as the scenario has it" />}
      </div>
      <div class="ends"><span>{lever.low}</span><span>{lever.high}</span></div>
    </div>
  );
}
