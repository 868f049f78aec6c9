// Starts the runtime from bytes alone and hands questions to the program.
import { unpack } from "./pack";

interface Program { Put(path: string, text: string): void; Ask(question: string): string }
interface Exports { NegotiationSim: { Lab: { Worker: { Program: Program } } } }

let program: Program | undefined;

/** An address for a script of the runtime. It asks its own address where it lies, which a script from memory does not know. */
function address(bytes: Uint8Array, name: string): string {
  const text = new TextDecoder().decode(bytes).replaceAll("import.meta.url", JSON.stringify("https://lab.invalid/" + name));
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}

async function start(engine: ArrayBuffer): Promise<void> {
  const files = await unpack(engine);
  const { dotnet } = await import(/* @vite-ignore */ address(files.get("dotnet.js")!, "dotnet.js"));
  const runtime = await dotnet
    .withResourceLoader((type: string, name: string) => {
      const bytes = files.get(name);
      if (!bytes) return undefined;
      if (type === "dotnetjs") return address(bytes, name);
      return Promise.resolve(new Response(new Blob([bytes as BlobPart]), { headers: { "Content-Type": name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream" } }));
    })
    .create();
  await runtime.runMain();
  const exports = (await runtime.getAssemblyExports("NegotiationSim.LabWorker.dll")) as Exports;
  program = exports.NegotiationSim.Lab.Worker.Program;
  put(files);
}

function put(files: Map<string, Uint8Array>): void {
  for (const [name, bytes] of files) if (name.startsWith("config/")) program!.Put(name, new TextDecoder().decode(bytes));
}

// Not by `onmessage`: the runtime takes a worker that has one for a thread of another runtime, and waits for its parent.
self.addEventListener("message", async (message: MessageEvent<{ id: number; kind: "start" | "worlds" | "ask"; bytes?: ArrayBuffer; question?: string }>) => {
  const { id, kind, bytes, question } = message.data;
  try {
    if (kind === "start") await start(bytes!);
    else if (kind === "worlds") put(await unpack(bytes!));
    self.postMessage({ id, answer: kind === "ask" ? program!.Ask(question!) : "{}" });
  } catch (fault) {
    self.postMessage({ id, answer: JSON.stringify({ error: fault instanceof Error ? fault.message : String(fault) }) });
  }
});
