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
    assert.equal(stream.match(/event: answer/g).length, 2);
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
