// Sizes, and how much work a lever gives the page, are asserted. Times are printed beside their bars and never asserted: a busy
// machine is no defect, and a slow one is no other page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync, gzipSync } from "node:zlib";
import { close, file, launch, address } from "./browser.mjs";

after(close);
const rows = [];
after(() => {
  console.log(`\n${"bar".padEnd(44)} ${"measured".padEnd(14)} ${"wanted".padEnd(12)}`);
  for (const [what, measured, unit, wanted] of rows) console.log(what.padEnd(44), `${measured} ${unit}`.padEnd(14), (wanted ? `${wanted} ${unit}` : "").padEnd(12), wanted ? (measured <= wanted ? "met" : "missed") : "");
  console.log(`load of the machine while this was measured: ${loadavg()[0].toFixed(1)} on ${cpus().length} processors`);
});

const html = readFileSync(file, "utf8");
const part = (id) => new RegExp(`id="lab-${id}">(.*?)</script>`, "s").exec(html)[1];

const squeeze = () => {
  const engine = gunzipSync(Buffer.from(part("engine"), "base64"));
  return promisify(brotliCompress)(engine, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: engine.length } });
};

const watch = () => { window.long = []; new PerformanceObserver((list) => window.long.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask", buffered: true }); };

/** Waits until a chart is drawn. */
const charted = (page) => page.waitForFunction(() => document.querySelector("figure svg .middle"), undefined, { polling: 20, timeout: 60_000 });

/** Moves a lever forty times over its range: how long each move took to be painted, shortest first, and how often another line was. */
const drag = (page, lever) => page.evaluate(async (id) => {
  window.long.length = 0;
  const input = document.getElementById(id);
  const { min, max } = input;
  const lines = () => [...document.querySelectorAll(".middle")].map((line) => line.getAttribute("d")).join(" ");
  const waits = [];
  let changed = 0;
  for (let i = 0; i < 40; i++) {
    const path = lines();
    input.value = String(Number(min) + ((Number(max) - Number(min)) * ((i * 37) % 100)) / 100);
    const from = performance.now();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); }));
    waits.push(performance.now() - from);
    // What is painted by then is another line: an answer that came too late would be no answer.
    if (lines() !== path) changed++;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return { waits: waits.sort((a, b) => a - b), changed, long: Math.max(0, ...window.long) };
}, lever);

for (const throttle of [1, 4]) {
  test(`Speed is measured, ${throttle === 1 ? "unthrottled" : "at a quarter of the processor"}`, async () => {
    const context = await (await launch()).newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: throttle });
    await page.addInitScript(watch);
    await page.goto(address + "#run/veto-bought-off?shown=1");
    await page.waitForFunction(() => document.querySelector("figcaption") && !document.querySelector(".standing"), undefined, { timeout: 240_000 });
    const times = await page.evaluate(() => ({ paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN, ready: performance.getEntriesByName("lab-ready")[0]?.startTime ?? NaN }));
    const { waits: late, changed, long } = await drag(page, "lever-reopening");
    const name = throttle === 1 ? "" : ", 4x throttled";
    rows.push([`first paint${name}`, Math.round(times.paint), "ms", throttle === 1 ? 1000 : 0], [`engine ready${name}`, Math.round(times.ready), "ms", throttle === 1 ? 2500 : 4000],
      [`lever to paint, median${name}`, Math.round(late[20]), "ms", 0], [`lever to paint, 95th percentile${name}`, Math.round(late[38]), "ms", throttle === 1 ? 100 : 300], [`longest task while levers move${name}`, Math.round(long), "ms", throttle === 1 ? 50 : 0]);
    assert.equal(late.length, 40);
    assert.ok(changed >= 30, `the chart changed after ${changed} of 40 moves`);
    await context.close();
  });
}

// A card of many runs that part in two, and one of a large world, where only the stored grid can answer in time.
for (const [scenario, lever] of [["change-of-heart", "machines"], ["us-russia-reset", "enforcement"]]) {
  test(`Speed is measured: a lever of ${scenario}`, async () => {
    const context = await (await launch()).newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${address}#run/${scenario}?shown=1`);
    await charted(page);
    const { waits: late, changed, long } = await drag(page, "lever-" + lever);
    rows.push([`lever to paint, 95th percentile, ${scenario}`, Math.round(late[38]), "ms", 100], [`longest task while levers move, ${scenario}`, Math.round(long), "ms", 50]);
    assert.ok(changed >= 30, `the chart changed after ${changed} of 40 moves`);
    await context.close();
  });
}

test("A class comes from the gallery to the chart of its question", async () => {
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(address);
  await page.locator("article.card.big h2 a").click();
  await charted(page);
  rows.push(["page opened, card clicked, chart drawn", Math.round(performance.now() - from), "ms", 0]);
  assert.equal(await page.locator("#levers").count(), 1);
  await context.close();
});

test("The page is no larger than a class's connection bears", async () => {
  const { length } = await squeeze();
  const script = gzipSync(/<script>(.*?)<\/script>/s.exec(html)[1], { level: 9 }).length;
  rows.unshift(["runtime, model and small worlds, Brotli", Number((length / 1e6).toFixed(2)), "MB", 2.5], ["scripts, gzip", Math.round(script / 1e3), "KB", 120], ["the one file", Number((html.length / 1e6).toFixed(2)), "MB", 0]);
  assert.ok(script < 120e3, `${script} bytes of script`);
  assert.ok(length < 2.5e6, `${length} bytes of runtime and model`);
});
