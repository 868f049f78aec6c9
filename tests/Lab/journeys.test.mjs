import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { readdirSync } from "node:fs";
import { address, close, file, go, open, settled } from "./browser.mjs";
import { negsim, runFolder } from "./program.mjs";

after(close);

const content = JSON.parse(/id="lab-content">(.*?)<\/script>/s.exec(readFileSync(file, "utf8"))[1]);
const digest = (page) => page.locator("#digest").textContent({ timeout: 240_000 });
const near = (a, b, what) => assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)), `${what}: the page has ${a}, the program ${b}`);
const values = (page) => page.locator("td[data-value]").evaluateAll((cells) => cells.map((c) => Number(c.dataset.value)));

test("A page opened from disk with the network cut runs to the digest that the program prints", async () => {
  const { page, context, notes } = await open("#report/tariff-war");
  await page.waitForSelector("svg.chart");
  const program = await negsim("run", "tariff-war", "--engine", "local", "--replicates", "40", "--out", runFolder("tariff"));
  await page.waitForFunction((d) => document.querySelector("#digest")?.textContent === d, program.digest, { timeout: 240_000 });
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("Runs that differ by luck have the program's digest and its bands", async () => {
  const { page, context } = await open("#report/change-of-heart");
  await settled(page);
  const program = await negsim("run", "change-of-heart", "--engine", "local", "--replicates", "100", "--out", runFolder("heart"));
  await page.waitForFunction((d) => document.querySelector("#digest")?.textContent === d, program.digest, { timeout: 240_000 });
  const [series] = program.headline;
  const shown = await values(page);
  const months = series.median.map((_, m) => m).filter((m) => m % 6 === 0 || m === series.median.length - 1);
  assert.equal(shown.length, months.length);
  months.forEach((m, i) => near(shown[i], series.median[m], `month ${m}`));
  await context.close();
});

test("A class predicts, reveals, moves a lever, takes it back and does it again", async () => {
  const { page, context } = await open("#run/veto-bought-off");
  assert.equal(await page.getByLabel("What the League may pay one member").isDisabled(), true);
  await page.getByLabel("about half").check();
  await page.getByRole("button", { name: "Show what happens" }).click();
  assert.match(await page.locator(".yours-name").textContent(), /your line/);
  const as = await page.locator("#verdict").textContent();
  const purse = page.getByLabel("What the League may pay one member");
  await purse.fill("0");
  await settled(page);
  const changed = await page.locator("#verdict").textContent();
  assert.notEqual(changed, as);
  assert.match(changed, /The ban stays/);
  await page.getByText("Show as a table").click();
  const program = await negsim("run", "veto-bought-off", "--engine", "local", "--set", "dossiers.renewal.institutions.mandate.purse=0", "--replicates", "2", "--out", runFolder("veto"));
  const shown = await values(page);
  near(shown[0], program.headline[0].median[0], "first month");
  near(shown.at(-1), program.headline[0].median.at(-1), "last month");
  // The address follows once the lever rests, for whoever copies it.
  await page.waitForFunction(() => location.hash.includes("set=dossiers.renewal.institutions.mandate.purse:0"));
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction((said) => document.querySelector("#verdict").textContent === said, as);
  await page.getByRole("button", { name: "Redo" }).click();
  await settled(page);
  assert.equal(await page.locator("#verdict").textContent(), changed);
  await context.close();
});

test("A copied link shows the same runs in a fresh profile", async () => {
  const first = await open("#report/veto-bought-off?set=dossiers.renewal.institutions.mandate.purse:0.4&seed=7&shown=1");
  const link = new URL(first.page.url()).hash;
  assert.ok(address.length - address.length + link.length < 2000);
  const one = await digest(first.page);
  await first.context.close();
  const second = await open(link);
  assert.equal(await digest(second.page), one);
  assert.equal(one, (await negsim("run", "veto-bought-off", "--engine", "local", "--seed", "7", "--set", "dossiers.renewal.institutions.mandate.purse=0.4", "--out", runFolder("seven"))).digest);
  await second.context.close();
});

test("A branch differs from its base as negsim branch says, over all pairs", async () => {
  const { page, context } = await open("#compare/change-of-heart?fork=34;parameters.cooperation.legislature:0");
  await page.waitForFunction(() => /100 pairs/.test(document.querySelector(".kicker").textContent), undefined, { timeout: 400_000 });
  await page.getByText("Show as a table").click();
  const shown = Number(await page.locator("#last-year").getAttribute("data-value"));
  const program = await negsim("branch", runFolder("heart"), "--at", "34", "--set", "parameters.cooperation.legislature=0", "--out", runFolder("branch"));
  const series = program.differences.find((d) => d.id === "flow:ARD:COR");
  assert.equal(series.replicates, 100);
  near(shown, series.lastYear.median, "last year of the middle pair");
  const counts = (await page.locator(".verdict dl dt").allTextContents()).map(Number);
  assert.equal(counts.reduce((a, b) => a + b), 100);
  await context.close();
});

test("A decision has its reasons, and trying the smallest change makes another choice", async () => {
  const { page, context } = await open("#run/change-of-heart?shown=1");
  await page.getByRole("button", { name: "Why?", exact: true }).first().click({ timeout: 120_000 });
  const title = page.locator("#why-title");
  await title.waitFor({ timeout: 120_000 });
  const chosen = await title.getAttribute("data-chosen");
  await page.locator(".flips button").first().click({ timeout: 240_000 });
  await page.locator(".tried").waitFor({ timeout: 120_000 });
  assert.match(await page.locator(".tried").textContent(), /the choice is another/);
  assert.notEqual(await page.locator("#why-title").getAttribute("data-chosen"), chosen);
  await context.close();
});

test("What a card says one will see, and what a class is told to notice, is what its scenario claims and tests hold against runs", async () => {
  const { page, context } = await open("#gallery");
  for (const card of content.cards) {
    const { claims } = JSON.parse(readFileSync(new URL(`../../config/scenarios/${card.scenario}.json`, import.meta.url), "utf8"));
    const said = claims.map((c) => c.says);
    assert.ok(said.length >= 3, `${card.scenario} claims ${said.length} sentences`);
    await page.evaluate(() => { location.hash = "#gallery"; });
    const see = await page.locator("article", { has: page.locator(`a[href="#run/${card.scenario}"]`) }).locator(".see").textContent();
    assert.ok(said.includes(see), `${card.scenario}: ${see}`);
    await page.evaluate((to) => { location.hash = to; }, `#present/${card.scenario}?sheet=3`);
    await page.waitForFunction((question) => document.querySelector("main h1")?.textContent === question, card.question);
    assert.deepEqual(await page.locator(".lessons li").allTextContents(), said.slice(0, 5));
  }
  await context.close();
});

test("Every lever of every card moves its question's figure by a twentieth or more, and the worker finds what is stored", async () => {
  const { page, context } = await open("#gallery");
  for (const card of content.cards) {
    assert.ok(card.levers.length > 1, `${card.scenario} has levers`);
    for (const lever of card.levers) {
      const middles = lever.stored.map((s) => s.bands.map((b) => b[2]));
      const most = Math.max(...middles.flat());
      const widest = Math.max(...middles[0].map((_, m) => Math.max(...middles.map((l) => l[m])) - Math.min(...middles.map((l) => l[m])))) / most;
      const end = (Math.max(...lever.ends) - Math.min(...lever.ends)) / Math.max(...lever.ends);
      assert.ok(Math.max(widest, end) >= 0.05, `${card.scenario} ${lever.id} moves ${widest} of the chart and ${end} of its end`);
      if (card.runs > 1) continue;
      for (const at of [0, lever.values.length - 1]) {
        if (lever.values[at] === lever.value) continue;
        await go(page, `#run/${card.scenario}?set=${lever.path}:${lever.values[at]}&shown=1`);
        assert.equal(await page.locator(".trouble").count(), 0, `${card.scenario} ${lever.id}`);
        const stored = lever.stored[at].bands.at(-1)[2];
        const shown = (await values(page)).at(-1);
        assert.ok(Math.abs(shown - stored) <= 1e-5 * Math.abs(stored), `${card.scenario} ${lever.id} at ${lever.values[at]}: the worker has ${shown}, stored is ${stored}`);
      }
    }
  }
  await context.close();
});

test("Every link of a guide opens what it promises", async () => {
  const guides = new URL("../../docs/educators/", import.meta.url);
  const links = readdirSync(guides).filter((f) => f.endsWith(".md")).flatMap((f) => [...readFileSync(new URL(f, guides), "utf8").matchAll(/\]\(lab\.html(#[^)]+)\)/g)].map((m) => m[1]));
  assert.ok(links.length >= 21, `${links.length} links`);
  const { page, context, notes } = await open("#gallery");
  // The large world last, without waiting for its runs: each takes many seconds here.
  const large = (link) => link.includes("us-russia-reset");
  for (const link of [...new Set(links)].sort((a, b) => large(a) - large(b))) {
    if (large(link)) { await page.evaluate((to) => { location.hash = to; }, link); await page.waitForTimeout(300); } else await go(page, link);
    assert.equal(await page.locator(".trouble").count(), 0, `${link}: ${await page.locator(".trouble").allTextContents()}`);
    assert.equal(await page.locator("main h1", { hasText: "no such scenario" }).count(), 0, link);
    assert.equal(await page.evaluate(() => location.hash.split("?")[0]), link.split("?")[0]);
  }
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("A state is played for a month, handed back, and debriefed on the same luck", async () => {
  const { page, context } = await open("#play/change-of-heart");
  await page.getByRole("button", { name: /^Arden/ }).click({ timeout: 120_000 });
  const month = async () => Number(/month (\d+) of/.exec(await page.locator(".kicker").textContent())?.[1]);
  await page.getByRole("button", { name: "End the month" }).waitFor({ timeout: 120_000 });
  const first = await month();
  const offered = await page.locator(".move").count();
  assert.ok(offered > 0 && offered <= 6, `${offered} acts`);
  assert.match(await page.locator("h2", { hasText: "What will you do?" }).textContent(), /at most [1-6];/);
  await page.getByRole("button", { name: "End the month" }).click();
  // Arden is asked again where it has an occasion; where it has none any more, the debrief follows at once.
  await page.waitForFunction((m) => document.querySelector("#debrief-title")
    || Number(/month (\d+) of/.exec(document.querySelector(".kicker")?.textContent)?.[1]) > m, first);
  const on = page.getByRole("button", { name: "Let the program play on" });
  if (await on.count() > 0) await on.click();
  await page.locator("#debrief-title").waitFor({ timeout: 120_000 });
  assert.match(await page.locator("#debrief-title").textContent(), /As Arden you/);
  assert.equal(await page.locator("table tbody tr").count(), 2);
  await context.close();
});

test("A scenario of one's own is checked by line, and then runs", async () => {
  const text = readFileSync(new URL("../../config/scenarios/tariff-war.json", import.meta.url), "utf8").replace("\"title\": \"", "\"title\": \"<b>Own</b> ");
  const { page, context } = await open("#gallery");
  const give = (content) => page.locator(".own input").setInputFiles({ name: "My war.json", mimeType: "application/json", buffer: Buffer.from(content) });
  await give(text.replace("\"months\": 36", "\"month\": 36"));
  assert.match(await page.locator(".trouble").textContent({ timeout: 60_000 }), /my-war\.json.*Did you mean "months"/s);
  await give(text);
  await page.waitForSelector("#verdict", { timeout: 60_000 });
  assert.match(page.url(), /#run\/my-war/);
  assert.match(await page.locator(".kicker").textContent(), /<b>Own<\/b>/);
  await page.evaluate(() => { location.hash = "#report/my-war"; });
  const program = await negsim("run", "tariff-war", "--engine", "local", "--replicates", "32", "--out", runFolder("own"));
  await page.waitForFunction((d) => document.querySelector("#digest")?.textContent === d, program.digest, { timeout: 240_000 });
  await context.close();
});

test("No request leaves the page", async () => {
  const { page, context, notes } = await open("#run/istanbul-steps?shown=1");
  await settled(page);
  assert.deepEqual(notes.requests.filter((url) => !/^(file|blob|data):/.test(url)), []);
  await context.close();
});
