// The page as the program serves it: whom it answers, and what happens when it is killed.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import http from "node:http";
import { after, test } from "node:test";
import { close, launch } from "./browser.mjs";
import { command, negsim, runFolder } from "./program.mjs";

after(close);

/** Starts the program, and waits for its address. */
async function serve() {
  const program = spawn(command, ["lab", "--no-browser"], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  const address = await new Promise((resolve, reject) => {
    program.stdout.on("data", (text) => { said += text; const at = /http:\/\/\S+?(?=\.? )/.exec(said); if (at) resolve(at[0].replace(/\.$/, "")); });
    program.on("exit", (code) => reject(new Error(`negsim lab ended with ${code}: ${said}`)));
  });
  return { program, address, port: Number(new URL(address).port) };
}

const request = (port, method, path, headers, body) => new Promise((resolve, reject) => {
  http.request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
    let text = "";
    answer.on("data", (part) => { text += part; });
    answer.on("end", () => resolve({ status: answer.statusCode, text }));
  }).on("error", reject).end(body);
});

const ids = (stream) => [...stream.matchAll(/event: answer\n(?:data: .*\n)+id: (\d+)/g)].map((m) => Number(m[1]));

/** A gate before the program that cuts the first stream after the first answer on it. */
async function gate(port) {
  const asked = [];
  let cuts = 0;
  const server = http.createServer((from, to) => {
    if (from.url === "/follow") asked.push(from.headers["last-event-id"]);
    const cut = from.url === "/follow" && cuts === 0;
    const on = http.request({ host: "127.0.0.1", port, method: from.method, path: from.url, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode, answer.headers);
      answer.on("data", (part) => {
        to.write(part);
        if (cut && cuts === 0 && String(part).includes("event: answer")) { cuts++; setTimeout(() => { on.destroy(); to.destroy(); }, 50); }
      });
      answer.on("end", () => to.end());
      answer.on("error", () => to.destroy());
    });
    on.on("error", () => to.destroy());
    to.on("close", () => on.destroy());
    from.pipe(on);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, asked, address: `http://127.0.0.1:${server.address().port}`, cuts: () => cuts };
}

test("A stream goes on after the last event heard, and has at most ten frames a second", async () => {
  const { program, port } = await serve();
  try {
    const own = { Host: `localhost:${port}`, Origin: `http://localhost:${port}`, "Content-Type": "application/json" };
    // Each goes further than the one before it; after the first pass all are known, and come as fast as they may.
    const rows = Array.from({ length: 60 }, (_, n) => JSON.stringify({ ask: "ensemble", spec: { scenario: "ratification-fails" }, replicates: 1 + n, series: "" })).join("\n");
    await request(port, "POST", "/follow", own, rows);
    const from = performance.now();
    const stream = (await request(port, "POST", "/follow", own, rows)).text;
    const frames = ids(stream);
    assert.deepEqual(frames, [...new Set(frames)].sort((a, b) => a - b));
    assert.equal(frames.at(-1), 59);
    assert.ok(frames.length <= 1 + Math.ceil((performance.now() - from) / 100), `${frames.length} frames in ${performance.now() - from} ms`);

    const rest = (await request(port, "POST", "/follow", { ...own, "Last-Event-ID": "56" }, rows)).text;
    assert.ok(ids(rest).every((id) => id > 56) && ids(rest).at(-1) === 59, `went on with ${ids(rest)}`);
    const end = (text) => /"digest":"(\w+)"/.exec(text.split("event: answer").at(-1))[1];
    assert.equal(end(rest), end(stream));
  } finally {
    program.kill("SIGKILL");
  }
});

test("A page whose stream is cut takes it up where it was, without an answer lost or twice", async () => {
  const { program, port } = await serve();
  const way = await gate(port);
  try {
    const page = await (await launch()).newPage();
    await page.goto(way.address + "/#report/us-russia-reset?set=measures.us-energy-ban.enforcement:0.5", { waitUntil: "load" });
    const expected = (await negsim("run", "us-russia-reset", "--engine", "local", "--set", "measures.us-energy-ban.enforcement=0.5", "--replicates", "8", "--out", runFolder("cut"))).digest;
    await page.waitForFunction((digest) => document.querySelector("#digest")?.textContent === digest, expected, { timeout: 240_000 });
    assert.equal(way.cuts(), 1);
    assert.equal(way.asked[0], undefined);
    assert.match(way.asked[1], /^\d+$/);
    assert.equal(await page.locator("[role=alert]").count(), 0, "the program lives");
    await page.close();
  } finally {
    way.server.closeAllConnections();
    way.server.close();
    program.kill("SIGKILL");
  }
});

test("The program answers its own page alone, and goes on when it is killed", async () => {
  const { program, address, port } = await serve();
  try {
    const question = JSON.stringify({ ask: "ensemble", spec: { scenario: "ratification-fails" }, replicates: 1, series: "" });
    const own = { Host: `localhost:${port}`, Origin: `http://localhost:${port}`, "Content-Type": "application/json" };
    assert.equal((await request(port, "GET", "/", { Host: "evil.example" })).status, 403);
    assert.equal((await request(port, "GET", "/", { Host: `127.0.0.1:${port}` })).status, 200);
    for (const foreign of [{ Origin: "http://evil.example" }, { Origin: "" }, { "Content-Type": "text/plain" }, { Host: "evil.example" }])
      for (const path of ["/ask", "/follow"]) assert.equal((await request(port, "POST", path, { ...own, ...foreign }, question)).status, 403, JSON.stringify(foreign));
    assert.match((await request(port, "POST", "/ask", own, question)).text, /"digest"/);
    const stream = (await request(port, "POST", "/follow", own, question + "\n" + question)).text;
    assert.equal(ids(stream).at(-1), 1);
    assert.equal((await request(port, "POST", "/ask", own, "x".repeat(70_000))).status, 413);

    const page = await (await launch()).newPage();
    await page.goto(address + "/#run/us-russia-reset?shown=1", { waitUntil: "load" });
    // What the page goes on with is fetched a while after it was opened.
    await page.waitForFunction(() => performance.getEntriesByType("resource").some((r) => r.name.endsWith("worlds.pack") && r.responseEnd > 0), undefined, { timeout: 120_000 });
    await page.evaluate(() => { location.hash = "#report/us-russia-reset?set=measures.us-energy-ban.enforcement:0.5"; });
    await page.waitForFunction(() => Number(document.documentElement.dataset.asking) > 0);
    program.kill("SIGKILL");
    await page.locator("[role=alert]", { hasText: "has stopped" }).waitFor({ timeout: 120_000 });
    // The same month, from the same draws: nothing is lost and nothing comes twice.
    const expected = (await negsim("run", "us-russia-reset", "--engine", "local", "--set", "measures.us-energy-ban.enforcement=0.5", "--out", runFolder("half"))).digest;
    await page.waitForFunction((digest) => document.querySelector("#digest")?.textContent === digest, expected, { timeout: 400_000, polling: 50 });
    await page.close();
  } finally {
    program.kill("SIGKILL");
  }
});
