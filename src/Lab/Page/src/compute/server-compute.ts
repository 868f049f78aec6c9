import { type Compute, Gone, Unanswered, read } from "./compute";
import { eventReader } from "./events";
import { persist } from "./persist";

/** The program behind the page, on this computer. */
export class ServerCompute implements Compute {
  open(): Promise<void> {
    return Promise.resolve();
  }

  ask<T>(question: object): Promise<T> {
    return persist(async () => {
      const answer = await this.send("ask", JSON.stringify(question));
      return read<T>(await answer.text().catch(() => { throw new Gone(); }));
    });
  }

  async follow<T>(questions: object[], heard: (answer: T) => Promise<boolean>): Promise<void> {
    const body = questions.map((q) => JSON.stringify(q)).join("\n");
    // A stream that is cut is taken up after the last answer it brought: none is missed, and none comes twice.
    let last = -1;
    await persist(async () => {
      const leave = new AbortController();
      const answer = await this.send("follow", body, leave.signal, last < 0 ? {} : { "Last-Event-ID": String(last) });
      const stream = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
      const events = eventReader();
      while (last < questions.length - 1) {
        const { value, done } = await stream.read().catch(() => ({ value: undefined, done: true }));
        if (done) throw new Gone();
        for (const { event, data, id } of events(value ?? "")) {
          if (event !== "answer") continue;
          last = Number(id);
          if (!await heard(read<T>(data))) { leave.abort(); return; }
        }
      }
    }, () => last);
  }

  private async send(path: string, body: string, signal?: AbortSignal, headers: Record<string, string> = {}): Promise<Response> {
    const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body, signal }).catch(() => { throw new Gone(); });
    // A server that has files and no answers is not the program.
    if ([404, 405, 501].includes(answer.status)) throw new Gone();
    if (!answer.ok) throw new Unanswered(await answer.text());
    return answer;
  }
}
