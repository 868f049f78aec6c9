import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { close, go, open, quiet, settled } from "./browser.mjs";

after(close);

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const screens = ["#gallery", "#run/tariff-war", "#run/tariff-war?shown=1", "#why/veto-bought-off", "#why/ratification-fails", "#play/change-of-heart?seat=ARD", "#flows/tariff-war", "#assumptions/tariff-war", "#report/tariff-war", "#present/tariff-war?sheet=1"];
// Forty pairs once; elsewhere the screen is the same with one.
const compare = (name) => (name === "1280" ? "#compare/tariff-war?fork=0;events.summit.value:1" : "#compare/veto-bought-off?fork=0;dossiers.renewal.institutions.mandate.purse:0");
const sizes = [{ name: "320", viewport: { width: 320, height: 700 } }, { name: "390", viewport: { width: 390, height: 844 } }, { name: "1280", viewport: { width: 1280, height: 900 } }, { name: "forced colours", viewport: { width: 1280, height: 900 }, forcedColors: "active" }, { name: "dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" }];

for (const { name, ...options } of sizes) {
  test(`No screen breaks a rule of WCAG 2.2 AA, nor is wider than its window, at ${name}`, async () => {
    const wrong = [];
    const { page, context } = await open("#gallery", { ...options, bypassCSP: true, reducedMotion: "reduce" });
    await page.evaluate(axe);
    for (const link of [...screens, compare(name)]) {
      await go(page, link);
      const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      wrong.push(...violations.map((v) => `${link} ${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).slice(0, 3).join(" | ")}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wrong.push(`${link} is ${over} pixels too wide`);
      const least = link.startsWith("#present") ? 24 : 12;
      const small = await page.locator("svg.chart text").evaluateAll((texts, px) => texts.filter((t) => parseFloat(getComputedStyle(t).fontSize) < px).map((t) => `${t.textContent} ${getComputedStyle(t).fontSize}`), least);
      if (small.length) wrong.push(`${link} has chart texts under ${least} pixels: ${small.slice(0, 3).join(", ")}`);
      assert.equal(await page.locator(".trouble").count(), 0, `${link}: ${await page.locator(".trouble").allTextContents()}`);
    }
    await context.close();
    assert.deepEqual(wrong, []);
  });
}

test("A lesson needs no mouse: predict, reveal, move a lever, undo", async () => {
  const { page, context } = await open("#gallery");
  const press = async (keys, until) => { for (let i = 0; i < 60; i++) { if (await page.evaluate(until)) return; await page.keyboard.press(keys); } assert.fail(`never reached: ${until}`); };
  await press("Tab", () => document.activeElement?.getAttribute("href") === "#run/veto-bought-off");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#verdict");
  await press("Tab", () => document.activeElement?.classList.contains("draw"));
  await page.keyboard.press("ArrowUp");
  await press("Tab", () => document.activeElement?.textContent === "Show what happens");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".yours-name");
  const as = await page.locator("#verdict").textContent();
  await press("Tab", () => document.activeElement?.id === "lever-purse");
  await page.keyboard.press("Home");
  await settled(page);
  assert.notEqual(await page.locator("#verdict").textContent(), as);
  await page.keyboard.press("Control+z");
  await page.waitForFunction((said) => document.querySelector("#verdict").textContent === said, as);
  await context.close();
});

test("The presentation prints on paper without splitting a figure, a table row or a sentence", async () => {
  const { page, context } = await open("#present/tariff-war?sheet=1");
  await quiet(page);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const pages = (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;
  assert.ok(pages >= 1 && pages <= 2, `${pages} pages`);
  // On paper of A4 less its margins: all four sheets are there, and what must not be split says so and fits on a page.
  await page.setViewportSize({ width: Math.round((210 - 28) * 96 / 25.4), height: Math.round((297 - 28) * 96 / 25.4) });
  await page.emulateMedia({ media: "print" });
  const parts = await page.evaluate(() => [...document.querySelectorAll(".present figure, .present tr, .present li")].filter((e) => e.getBoundingClientRect().height > 0).map((e) => ({ what: e.tagName, inside: getComputedStyle(e).breakInside, height: e.getBoundingClientRect().height, over: e.scrollWidth - e.clientWidth })));
  assert.ok(parts.filter((p) => p.what === "FIGURE").length >= 1 && parts.filter((p) => p.what === "TR").length > 3 && parts.filter((p) => p.what === "LI").length > 3, JSON.stringify(parts.map((p) => p.what)));
  assert.deepEqual(parts.filter((p) => p.inside !== "avoid" || p.height > 1016 || (p.what === "FIGURE" && p.over > 1)), []);
  await context.close();
});
