import { type Compute, Unanswered, read } from "./compute";
import type { Parts } from "./parts";

/** The model in a Web Worker. */
export class WorkerCompute implements Compute {
  private worker: Promise<Worker>;
  private readonly waiting = new Map<number, (answer: string) => void>();
  private next = 1;
  private opened?: Promise<void>;
  private worlds?: Promise<void>;
  private readonly kept = new Map<string, object>();

  constructor(private readonly parts: Parts) {
    this.worker = this.begin();
  }

  private begin(): Promise<Worker> {
    return this.parts.worker().then((script) => {
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
      worker.onmessage = (message: MessageEvent<{ id: number; answer: string }>) => {
        this.waiting.get(message.data.id)?.(message.data.answer);
        this.waiting.delete(message.data.id);
      };
      return worker;
    });
  }

  open(worlds: boolean): Promise<void> {
    this.opened ??= this.parts.engine().then((bytes) => this.send<void>({ kind: "start", bytes: bytes.slice(0) })).then(() => this.again());
    if (!worlds) return this.opened;
    this.worlds ??= this.opened.then(() => this.parts.worlds()).then((bytes) => this.send<void>({ kind: "worlds", bytes: bytes.slice(0) })).then(() => this.again());
    return this.worlds;
  }

  /** Keeps a question that a worker which is started afresh has to be asked before others, under a name. */
  keep(name: string, question: object): void {
    this.kept.set(name, question);
  }

  /** What stands on a large world is understood once that is there. */
  private async again(): Promise<void> {
    for (const question of this.kept.values()) await this.ask(question).catch(() => undefined);
  }

  ask<T>(question: object): Promise<T> {
    return this.send<T>({ kind: "ask", question: JSON.stringify(question) });
  }

  /** Asks a question whose answer may never come: after so many milliseconds the worker is ended, and another takes its place. */
  async within<T>(ms: number, question: object): Promise<T> {
    let late: ReturnType<typeof setTimeout> | undefined;
    const given = new Promise<never>((_, reject) => {
      late = setTimeout(() => {
        void this.restart();
        reject(new Unanswered(`This takes longer than ${Math.round(ms / 1000)} seconds in a browser. Write fewer months, states or measures, or run it with negsim run.`));
      }, ms);
    });
    try {
      return await Promise.race([this.ask<T>(question), given]);
    } finally {
      clearTimeout(late);
    }
  }

  private async restart(): Promise<void> {
    const old = await this.worker;
    old.terminate();
    this.worker = this.begin();
    this.opened = this.worlds = undefined;
    // Whoever else waited will not be answered; a lever moved asks again.
    for (const answer of this.waiting.values()) answer(JSON.stringify({ error: "The page began to compute afresh. Move something, or load the page." }));
    this.waiting.clear();
  }

  /** @param ms How long each answer may take; for ever where it is not said. */
  async follow<T>(questions: object[], heard: (answer: T) => Promise<boolean>, ms = 0): Promise<void> {
    for (const question of questions) if (!await heard(await (ms ? this.within<T>(ms, question) : this.ask<T>(question)))) return;
  }

  private async send<T>(message: { kind: string; bytes?: ArrayBuffer; question?: string }): Promise<T> {
    const worker = await this.worker;
    const id = this.next++;
    const answer = new Promise<string>((resolve) => this.waiting.set(id, resolve));
    worker.postMessage({ id, ...message }, message.bytes ? [message.bytes] : []);
    return read<T>(await answer);
  }
}
