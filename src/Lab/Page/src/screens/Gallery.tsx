import { useState } from "preact/hooks";
import { openOwn } from "../state/own";
import type { Card } from "../compute/answers";
import { content, open } from "../state/store";
import { bandsOf } from "../words/sentences";
import { seriesHue } from "../words/names";
import { useWidth } from "../charts/size";
import { Spark } from "../charts/Spark";
import { verdict } from "../words/sentences";

const times = [0, 20, 50, 90];
const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** Cards: a question, what you will see, one click to a running scenario. */
export function Gallery() {
  const [minutes, setMinutes] = useState(0);
  const cards = content.value?.cards ?? [];
  const shown = cards.filter((c) => !minutes || c.minutes === minutes);
  return (
    <section aria-labelledby="gallery-title">
      <div class="head">
        <div>
          <h1 id="gallery-title">{numbers[cards.length] ?? cards.length} questions about trade and pressure</h1>
          <p class="lede">Say first what you think will happen. Then run it, move one thing, and find out why.</p>
        </div>
        <fieldset class="seg">
          <legend class="vh">Lesson</legend>
          {times.map((t) => <label key={t}><input type="radio" name="minutes" checked={t === minutes} onChange={() => setMinutes(t)} />{t ? `${t} min` : "Any time"}</label>)}
        </fieldset>
      </div>
      <div class="cards">{shown.map((c, i) => <CardView key={c.scenario} card={c} big={i === 0 && !minutes} />)}</div>
      <Own />
    </section>
  );
}

/** A scenario of one's own, from a file. */
function Own() {
  const [fault, setFault] = useState("");
  const read = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    setFault("");
    openOwn(file).catch((thrown: Error) => setFault(thrown.message));
    input.value = "";
  };
  return (
    <div class="own">
      <label>Open a scenario of your own <input type="file" accept=".json,application/json" onChange={(e) => read(e.currentTarget)} /></label>
      {fault && <p class="trouble" role="alert">{fault}</p>}
    </div>
  );
}

function CardView({ card, big }: { card: Card; big: boolean }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const values = bandsOf(card.first, card.series).map((b) => b[2]);
  return (
    <article class={big ? "card big" : "card"}>
      <h2><a href={"#run/" + card.scenario} onClick={(e) => { e.preventDefault(); open(card.scenario); }}>{card.question}</a></h2>
      <p class="meta"><span>{card.name}</span><span>{card.minutes > 0 && `${card.minutes} minutes`}{big ? " · start here" : ""}</span></p>
      <figure ref={ref as never}>
        {width > 0 && <Spark values={values} base={0} least={0} most={Math.max(...values)} width={width} height={big ? 150 : 84} hue={seriesHue(card.info, card.series)} />}
        <figcaption>{card.charted}, {card.info.startYear}–{card.info.startYear + Math.ceil(card.info.months / 12) - 1}<span class="vh">. {verdict(card, card.first)}</span></figcaption>
      </figure>
      <p>{card.see && <><b>What you will see:</b> <span class="see">{card.see}</span></>}{card.real && <small> Real world, stored results.</small>}</p>
    </article>
  );
}
