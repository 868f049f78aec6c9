import { type Compute, Unanswered, read } from "./compute";

/** The program behind the page, on this computer. */
export class ServerCompute implements Compute {
  open(): Promise<void> {
    return Promise.resolve();
  }

  async ask<T>(question: object): Promise<T> {
    let answer: Response;
    try {
      answer = await fetch("ask", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question) });
    } catch {
      throw new Unanswered("The program behind this page has stopped. Start negsim lab again and load the page.");
    }
    if (!answer.ok) throw new Unanswered(await answer.text());
    return read<T>(await answer.text());
  }
}
