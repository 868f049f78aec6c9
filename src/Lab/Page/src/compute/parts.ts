import type { Content } from "./answers";
import { fromBase64 } from "./pack";

/** Where the page's parts come from: from inside its one file, or from beside it. */
export interface Parts {
  content(): Promise<Content>;
  worker(): Promise<string>;
  engine(): Promise<ArrayBuffer>;
  worlds(): Promise<ArrayBuffer>;
}

const loaded = () => new Promise<void>((resolve) => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  else resolve();
});

async function inside(id: string): Promise<string> {
  if (!document.getElementById("lab-" + id)) await loaded();
  return document.getElementById("lab-" + id)!.textContent ?? "";
}

const bytes = async (id: string) => {
  await loaded();
  return fromBase64(await inside(id)).buffer;
};

const oneFile: Parts = {
  content: async () => JSON.parse(await inside("content")) as Content,
  worker: () => inside("worker"),
  engine: () => bytes("engine"),
  worlds: () => bytes("worlds"),
};

/** What was fetched stays: the server that has it may be gone when it is wanted. */
function kept<T>(name: string, as: (answer: Response) => Promise<T>): () => Promise<T> {
  let fetched: Promise<T> | undefined;
  return () => (fetched ??= fetch(name).then(as));
}

const beside: Parts = {
  content: kept("content.json", (answer) => answer.json() as Promise<Content>),
  worker: kept("worker.js", (answer) => answer.text()),
  engine: kept("engine.pack", (answer) => answer.arrayBuffer()),
  worlds: kept("worlds.pack", (answer) => answer.arrayBuffer()),
};

export const isOneFile = document.getElementById("lab-content") !== null;

export const parts: Parts = isOneFile ? oneFile : beside;
