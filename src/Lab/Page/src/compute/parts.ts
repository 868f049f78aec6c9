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

const beside: Parts = {
  content: async () => (await fetch("content.json")).json() as Promise<Content>,
  worker: async () => (await fetch("worker.js")).text(),
  engine: async () => (await fetch("engine.pack")).arrayBuffer(),
  worlds: async () => (await fetch("worlds.pack")).arrayBuffer(),
};

export const isOneFile = document.getElementById("lab-content") !== null;

export const parts: Parts = isOneFile ? oneFile : beside;
