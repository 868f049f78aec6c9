import { afterEach, expect, test, vi } from "vitest";
import { Gone, Unanswered } from "../../../src/Lab/Page/src/compute/compute";
import { ServerCompute } from "../../../src/Lab/Page/src/compute/server-compute";
import { WorkerCompute } from "../../../src/Lab/Page/src/compute/worker-compute";
import type { Parts } from "../../../src/Lab/Page/src/compute/parts";

afterEach(() => { vi.unstubAllGlobals(); });

const serverSays = (status: number, text: string) => { vi.stubGlobal("fetch", () => Promise.resolve(new Response(text, { status }))); return new ServerCompute(); };

test("A server that has files and no answers is nobody to ask", async () => {
  for (const status of [404, 405, 501]) await expect(serverSays(status, "<h1>Not here</h1>").ask({})).rejects.toBeInstanceOf(Gone);
  await expect(serverSays(413, "too long").ask({})).rejects.toBeInstanceOf(Unanswered);
  expect(await serverSays(200, "{\"month\":3}").ask({})).toEqual({ month: 3 });
}, 30_000);

/** A worker that answers everything but "hang", and what each that was begun was asked. */
function workers() {
  const begun: string[][] = [];
  class Fake {
    onmessage?: (message: { data: { id: number; answer: string } }) => void;
    private readonly asked: string[] = [];
    constructor() { begun.push(this.asked); }
    postMessage({ id, kind, question }: { id: number; kind: string; question?: string }) {
      this.asked.push(question ? (JSON.parse(question) as { ask: string }).ask : kind);
      if (!question?.includes("hang")) queueMicrotask(() => this.onmessage?.({ data: { id, answer: "{}" } }));
    }
    terminate() { this.asked.push("ended"); }
  }
  vi.stubGlobal("Worker", Fake);
  const parts = { worker: () => Promise.resolve(""), engine: () => Promise.resolve(new ArrayBuffer(1)), worlds: () => Promise.resolve(new ArrayBuffer(1)) } as unknown as Parts;
  return { begun, compute: new WorkerCompute(parts) };
}

test("Every answer about a file of one's own has its limit, and a worker begun afresh knows the file again", async () => {
  const { begun, compute } = workers();
  await compute.open(false);
  compute.keep("mine", { ask: "check" });
  const heard: object[] = [];
  await expect(compute.follow([{ ask: "one" }, { ask: "hang" }, { ask: "never" }], (answer) => { heard.push(answer as object); return Promise.resolve(true); }, 30)).rejects.toThrow("takes longer");
  await compute.open(false);
  await compute.ask({ ask: "next" });
  expect(heard.length).toBe(1);
  expect(begun).toEqual([["start", "one", "hang", "ended"], ["start", "check", "next"]]);
});
