import fc from "fast-check";
import { expect, test } from "vitest";
import { eventReader } from "../../../src/Lab/Page/src/compute/events";

test("Events arrive whole however the network cuts the stream", () => {
  const data = fc.string({ maxLength: 20 }).map((s) => JSON.stringify(s));
  fc.assert(fc.property(fc.array(data, { maxLength: 6 }), fc.array(fc.nat(40), { maxLength: 10 }), (sent, cuts) => {
    const text = sent.map((d, i) => `event: answer\ndata: ${d}\nid: ${i}\n\n`).join("");
    const read = eventReader();
    const heard = [];
    let at = 0;
    for (const cut of cuts) { heard.push(...read(text.slice(at, at + cut))); at += cut; }
    heard.push(...read(text.slice(at)));
    expect(heard).toEqual(sent.map((d, i) => ({ event: "answer", data: d, id: String(i) })));
  }));
});

test("An event that was not ended is not heard", () => {
  expect(eventReader()("event: answer\ndata: 1\n\nevent: answer\ndata: 2\n")).toEqual([{ event: "answer", data: "1", id: "" }]);
});
