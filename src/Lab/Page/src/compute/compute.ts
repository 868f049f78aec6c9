/** Who answers questions: the model in a worker, or the program behind the page. The page does not know which. */
export interface Compute {
  /** Makes ready; big worlds only where `worlds` is asked for. */
  open(worlds: boolean): Promise<void>;
  /** Answers a question; an answer with `error` is thrown. */
  ask<T>(question: object): Promise<T>;
  /** Answers questions in their order, until one answer is not wanted any more. */
  follow<T>(questions: object[], heard: (answer: T) => Promise<boolean>): Promise<void>;
}

/** A question that cannot be answered, in words for people. */
export class Unanswered extends Error {}

/** Nobody is there to answer any more. */
export class Gone extends Error {}

export function read<T>(answer: string): T {
  const value = JSON.parse(answer) as T & { error?: string };
  if (value.error) throw new Unanswered(value.error);
  return value;
}
