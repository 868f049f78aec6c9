/** An event of a server's stream. */
export interface Sent { event: string; data: string; id: string }

/** Splits what a server sends into its events; what is not complete yet waits for the rest. */
export function eventReader(): (text: string) => Sent[] {
  let rest = "";
  return (text) => {
    const blocks = (rest + text).replaceAll("\r\n", "\n").split("\n\n");
    rest = blocks.pop()!;
    return blocks.map((block) => {
      const lines = block.split("\n");
      const of = (field: string) => lines.filter((l) => l.startsWith(field + ":")).map((l) => l.slice(field.length + 1).replace(/^ /, "")).join("\n");
      return { event: of("event") || "message", data: of("data"), id: of("id") };
    });
  };
}
