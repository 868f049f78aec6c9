import { useEffect } from "preact/hooks";
import { alone, card, content, go, redo, spoken, undo, view } from "../state/store";
import { type Screen, toLink } from "../state/view";
import { Patterns } from "../charts/Patterns";
import { Gallery } from "./Gallery";
import { Run, firstFork } from "./Run";
import { Compare } from "./Compare";
import { Why } from "./Why";
import { Present } from "./Present";
import { Play } from "./Play";
import { FlowsScreen } from "./Flows";
import { Assumptions } from "./Assumptions";
import { Report } from "./Report";

const tabs: [Screen, string][] = [["gallery", "Gallery"], ["run", "Run"], ["compare", "Compare"], ["why", "Why"], ["play", "Play"], ["flows", "Flows"], ["assumptions", "Assumptions"], ["report", "Report"], ["present", "Present"]];

/** The frame: where one is, the screen, and what is said to those who do not see it. */
export function App() {
  const { screen } = view.value;
  const one = card.value;
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || (event.target instanceof HTMLElement && event.target.matches("textarea,input[type=text],input[type=search],input[type=number]"))) return;
      event.preventDefault();
      if (event.shiftKey) redo(); else undo();
    };
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  }, []);
  useEffect(() => { document.title = one && screen !== "gallery" ? `${one.question} – the lab` : "The lab: trade, pressure and talks"; }, [one, screen]);
  const unknown = view.value.scenario && !one;
  return (
    <>
      <a class="skip" href="#main" onClick={(e) => { e.preventDefault(); document.getElementById("main")?.focus(); }}>To the content</a>
      {screen !== "present" && (
        <header class="bar">
          <a class="brand" href="#gallery">the lab</a>
          <nav aria-label="Screens">
            <ul>
              {tabs.filter(([s]) => s === "gallery" || one).map(([s, name]) => (
                <li key={s}>
                  <a href={toLink({ ...view.value, screen: s })} aria-current={s === screen ? "page" : undefined}
                    onClick={(e) => { e.preventDefault(); go(s === "compare" && one && !view.value.forks.length ? { screen: s, forks: [firstFork(one)] } : { screen: s }); }}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
      )}
      <main id="main" tabIndex={-1}>
        {alone.value && <p class="trouble" role="alert">The program behind this page has stopped. The page goes on by itself; large worlds take longer. Start negsim lab again and load the page for more speed.</p>}
        {unknown ? <section><h1>There is no such scenario here</h1><p><a href="#gallery">To the gallery</a></p></section>
          : screen === "gallery" || !one ? <Gallery />
            : screen === "compare" ? <Compare card={one} />
              : screen === "why" ? <Why card={one} />
                : screen === "present" ? <Present card={one} />
                  : screen === "play" ? <Play card={one} />
                    : screen === "flows" ? <FlowsScreen card={one} />
                      : screen === "assumptions" ? <Assumptions card={one} />
                        : screen === "report" ? <Report card={one} />
                  : <Run card={one} />}
      </main>
      {screen !== "present" && <footer class="foot-line"><small>NegotiationSim {content.value?.version}. Made-up states are a model, not a forecast.</small></footer>}
      <p class="vh" role="status" aria-live="polite">{spoken.value}</p>
      <Patterns />
    </>
  );
}
