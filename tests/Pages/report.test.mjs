// Reports as people meet them: on a phone, on a screen, on paper. PAGES names the files, one a line.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const pages = process.env.PAGES.split("\n").filter(Boolean);

let browser;
before(async () => { browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] }); });
after(async () => { await browser?.close(); });

async function opened(file, width, look) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  try {
    await page.goto(pathToFileURL(file).href);
    await look(page);
  } finally {
    await page.close();
  }
}

for (const file of pages) {
  for (const width of [320, 390, 1280]) {
    test(`${basename(file)} at ${width}: axe finds nothing`, () => opened(file, width, async page => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(runOnly => window.axe.run(document, { runOnly }), rules);
      assert.deepEqual(violations.map(v => `${v.id}: ${v.nodes[0].target} (${v.nodes.length})`), []);
    }));

    test(`${basename(file)} at ${width}: the text of every chart is at least 12 px high, and the page is no wider than the screen`, () => opened(file, width, async page => {
      const small = await page.evaluate(() => [...document.querySelectorAll("svg text")].filter(t => t.getClientRects().length > 0)
        .map(t => ({ text: t.textContent, size: parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a })).filter(t => t.size < 12));
      assert.deepEqual(small.slice(0, 5), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "the page scrolls sideways");
    }));
  }

  test(`${basename(file)} on paper: tables are printed, hints to hover are not`, () => opened(file, 794, async page => {
    await page.emulateMedia({ media: "print" });
    const text = await page.evaluate(() => document.body.innerText);
    assert.doesNotMatch(text, /hover/i);
    // Charts and headings that are kept whole cost some room; a third of it would be pages that are nearly empty.
    const [pdf, height] = [await page.pdf({ format: "A4" }), await page.evaluate(() => document.documentElement.scrollHeight)];
    const printed = pdf.toString("latin1").match(/\/Type \/Page\b/g).length;
    assert.ok(printed <= 1 + 1.35 * height / 1123, `${printed} pages for ${(height / 1123).toFixed(1)} pages of content`);
    assert.ok(await page.evaluate(() => [...document.querySelectorAll("figure table")].every(t => t.checkVisibility({ contentVisibilityAuto: true }) && t.getBoundingClientRect().height > 0)));
  }));
}
