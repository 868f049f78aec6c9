import { render } from "preact";
import "./style/lab.css";
import { App } from "./screens/App";
import { content, trouble } from "./state/store";
import { parts } from "./compute/parts";

const root = document.getElementById("app")!;

parts.content().then(
  (read) => { content.value = read; root.replaceChildren(); render(<App />, root); },
  (fault: unknown) => { trouble.value = String(fault); });
