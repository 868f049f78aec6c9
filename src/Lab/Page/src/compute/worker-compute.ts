import { type Compute, read } from "./compute";
import type { Parts } from "./parts";

/** The model in a Web Worker. */
export class WorkerCompute implements Compute {
  private readonly worker: Promise<Worker>;
  private readonly waiting = new Map<number, (answer: string) => void>();
  private next = 1;
  private opened?: Promise<void>;
  private worlds?: Promise<void>;

  constructor(private readonly parts: Parts) {
    this.worker = parts.worker().then((script) => {
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
      worker.onmessage = (message: MessageEvent<{ id: number; answer: string }>) => {
        this.waiting.get(message.data.id)?.(message.data.answer);
        this.waiting.delete(message.data.id);
      };
      return worker;
    });
  }

  open(worlds: boolean): Promise<void> {
    this.opened ??= this.parts.engine().then((bytes) => this.send<void>({ kind: "start", bytes }));
    if (!worlds) return this.opened;
    this.worlds ??= this.opened.then(() => this.parts.worlds()).then((bytes) => this.send<void>({ kind: "worlds", bytes }));
    return this.worlds;
  }

  ask<T>(question: object): Promise<T> {
    return this.send<T>({ kind: "ask", question: JSON.stringify(question) });
  }

  async follow<T>(questions: object[], heard: (answer: T) => Promise<boolean>): Promise<void> {
    for (const question of questions) if (!await heard(await this.ask<T>(question))) return;
  }

  private async send<T>(message: { kind: string; bytes?: ArrayBuffer; question?: string }): Promise<T> {
    const worker = await this.worker;
    const id = this.next++;
    const answer = new Promise<string>((resolve) => this.waiting.set(id, resolve));
    worker.postMessage({ id, ...message }, message.bytes ? [message.bytes] : []);
    return read<T>(await answer);
  }
}
