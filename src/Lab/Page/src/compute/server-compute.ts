import { type Compute, Gone, Unanswered, read } from "./compute";
import { eventReader } from "./events";

/** The program behind the page, on this computer. */
export class ServerCompute implements Compute {
  open(): Promise<void> {
    return Promise.resolve();
  }

  async ask<T>(question: object): Promise<T> {
    const answer = await this.send("ask", JSON.stringify(question));
    return read<T>(await answer.text().catch(() => { throw new Gone(); }));
  }

  async follow<T>(questions: object[], heard: (answer: T) => Promise<boolean>): Promise<void> {
    const leave = new AbortController();
    const answer = await this.send("follow", questions.map((q) => JSON.stringify(q)).join("\n"), leave.signal);
    const stream = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const events = eventReader();
    for (let left = questions.length; left > 0;) {
      const { value, done } = await stream.read().catch(() => ({ value: undefined, done: true }));
      if (done) throw new Gone();
      for (const { event, data } of events(value ?? "")) {
        if (event !== "answer") continue;
        left--;
        if (!await heard(read<T>(data))) { leave.abort(); return; }
      }
    }
  }

  private async send(path: string, body: string, signal?: AbortSignal): Promise<Response> {
    const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body, signal }).catch(() => { throw new Gone(); });
    if (!answer.ok) throw new Unanswered(await answer.text());
    return answer;
  }
}
