import { useState } from "preact/hooks";
import { openOwn } from "../state/own";
import type { Card } from "../compute/answers";
import { content, open } from "../state/store";
import { CardChart } from "../charts/CardChart";
import { scaleOf } from "../words/figures";
import { before, unitOf, verdict } from "../words/sentences";

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
  return (
    <article class={big ? "card big" : "card"}>
      <h2><a href={"#run/" + card.scenario} onClick={(e) => { e.preventDefault(); open(card.scenario); }}>{card.question}</a></h2>
      <p class="meta"><span>{card.name}</span><span>{card.minutes > 0 && `${card.minutes} minutes`}{big ? " · start here" : ""}</span></p>
      <figure>
        <CardChart card={card} height={big ? 150 : 100} />
        <figcaption>{card.charted}, {scaleOf(unitOf(card), before(card.first, card.series)).unit}, {card.info.startYear}–{card.info.startYear + Math.ceil((card.info.startMonth - 1 + card.info.months) / 12) - 1}<span class="vh">. {verdict(card, card.first)}</span></figcaption>
      </figure>
      <p>{card.see && <><b>What you will see:</b> <span class="see">{card.see}</span></>}{card.real && !card.own && <small> Real world, stored results.</small>}{card.own && <small>Your own file.</small>}</p>
    </article>
  );
}
