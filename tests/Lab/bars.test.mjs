// Times are printed, never asserted: a busy machine is no defect. Sizes are asserted.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { brotliCompressSync, constants, gunzipSync, gzipSync } from "node:zlib";
import { close, file, launch, address } from "./browser.mjs";

after(close);
const rows = [];
after(() => {
  console.log("\nbar                                          measured        wanted");
  for (const [what, measured, wanted] of rows) console.log(what.padEnd(44), String(measured).padEnd(15), wanted);
});

const html = readFileSync(file, "utf8");
const part = (id) => new RegExp(`id="lab-${id}">(.*?)</script>`, "s").exec(html)[1];

test("The page is no larger than a class's connection bears", () => {
  const engine = gunzipSync(Buffer.from(part("engine"), "base64"));
  const brotli = brotliCompressSync(engine, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: engine.length } }).length;
  const script = gzipSync(/<script>(.*?)<\/script>/s.exec(html)[1], { level: 9 }).length;
  rows.push(["runtime, model and small worlds, Brotli", (brotli / 1e6).toFixed(2) + " MB", "2.5 MB"], ["scripts, gzip", Math.round(script / 1e3) + " KB", "120 KB"], ["the one file", (html.length / 1e6).toFixed(2) + " MB", ""]);
  assert.ok(script < 120e3, `${script} bytes of script`);
  assert.ok(brotli < 2.75e6, `${brotli} bytes of runtime and model`);
});

for (const throttle of [1, 4]) {
  test(`Speed is measured, ${throttle === 1 ? "unthrottled" : "at a quarter of the processor"}`, async () => {
    const context = await (await launch()).newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: throttle });
    await page.addInitScript(() => { window.long = []; new PerformanceObserver((list) => window.long.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask", buffered: true }); });
    await page.goto(address + "#run/veto-bought-off?shown=1");
    await page.waitForFunction(() => document.querySelector("figcaption") && !document.querySelector(".standing"), undefined, { timeout: 240_000 });
    const times = await page.evaluate(() => ({ paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN, ready: performance.getEntriesByName("lab-ready")[0]?.startTime ?? NaN }));
    const late = await page.evaluate(async () => {
      window.long.length = 0;
      const lever = document.getElementById("lever-purse");
      const waits = [];
      for (let i = 0; i < 40; i++) {
        const path = document.querySelector(".middle").getAttribute("d");
        lever.value = String(((i * 37) % 100) / 50);
        const from = performance.now();
        lever.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = resolve; channel.port2.postMessage(0); }));
        waits.push(performance.now() - from);
        void path;
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return waits.sort((a, b) => a - b);
    });
    const long = await page.evaluate(() => Math.max(0, ...window.long));
    const name = throttle === 1 ? "" : ", 4x throttled";
    rows.push([`first paint${name}`, Math.round(times.paint) + " ms", throttle === 1 ? "1000 ms" : ""], [`engine ready${name}`, Math.round(times.ready) + " ms", throttle === 1 ? "2500 ms" : "4000 ms"],
      [`lever to paint, median${name}`, Math.round(late[20]) + " ms", ""], [`lever to paint, 95th percentile${name}`, Math.round(late[38]) + " ms", throttle === 1 ? "100 ms" : "300 ms"], [`longest task while levers move${name}`, Math.round(long) + " ms", "50 ms"]);
    assert.equal(late.length, 40);
    await context.close();
  });
}
