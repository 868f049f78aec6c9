import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { readdirSync } from "node:fs";
import { address, close, file, go, open, quiet, settled } from "./browser.mjs";
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

test("Every branch differs from its base as negsim branch says, over all pairs", async () => {
  const { page, context } = await open("#compare/change-of-heart?fork=34;parameters.cooperation.legislature:0&fork=40;parameters.gates.reopening:0.2");
  await page.waitForFunction(() => /100 pairs/.test(document.querySelector(".kicker").textContent), undefined, { timeout: 600_000 });
  for (const [letter, at, set] of [["B", 34, "parameters.cooperation.legislature=0"], ["C", 40, "parameters.gates.reopening=0.2"]]) {
    const gap = page.locator(`.gap[data-fork=${letter}]`);
    assert.match(await gap.locator("figcaption").textContent(), new RegExp(`^${letter} minus A`));
    await gap.getByText("Show as a table").click();
    const shown = Number(await gap.locator(".last-year").getAttribute("data-value"));
    const program = await negsim("branch", runFolder("heart"), "--at", String(at), "--set", set, "--out", runFolder("branch" + letter));
    const series = program.differences.find((d) => d.id === "flow:ARD:COR");
    assert.equal(series.replicates, 100);
    near(shown, series.lastYear.median, `${letter}: last year of the middle pair`);
    const counts = (await page.locator(`.judged[data-fork=${letter}] dl dt`).allTextContents()).map(Number);
    assert.equal(counts.reduce((a, b) => a + b), 100);
    assert.match(await page.locator(`.judged[data-fork=${letter}] .huge`).textContent(), /^\d+ of 100$/);
  }
  await context.close();
});

test("An offer at a table can be asked why: what it is worth to each, what stands in the way, and what would turn it", async () => {
  const { page, context } = await open("#run/ratification-fails?shown=1");
  await settled(page);
  await page.getByText("What happened in the middle run").click();
  await page.locator(".news li", { hasText: "agreed at the table" }).first().getByRole("button", { name: "Why?" }).click();
  const title = page.locator("#why-title");
  await title.waitFor({ timeout: 120_000 });
  assert.match(await title.textContent(), /(asks for|signs): “/);
  const worth = async (who) => Number(await page.locator(`.sides-table tr[data-actor=${who}] td[data-value]`).getAttribute("data-value"));
  // What was agreed is worth more than no deal to both who signed it.
  assert.ok(await worth("ARD") >= 0 && await worth("COR") >= 0);
  const signs = await title.getAttribute("data-signs");
  assert.equal(signs, "true");
  await page.locator(".flips button").first().click({ timeout: 240_000 });
  await page.locator(".tried").waitFor({ timeout: 120_000 });
  assert.match(await page.locator(".tried").textContent(), /the choice is another/);
  assert.equal(await page.locator("#why-title").getAttribute("data-signs"), "false");
  await go(page, "#why/istanbul-steps");
  await page.locator("#why-title").waitFor({ timeout: 120_000 });
  assert.equal(await page.getByText("Nobody decides").count(), 0);
  await context.close();
});

test("One drag of a lever, or of the pen, is one step to take back", async () => {
  const { page, context } = await open("#run/veto-bought-off?shown=1");
  await settled(page);
  const lever = page.locator("#lever-purse");
  const was = await lever.inputValue();
  const box = await lever.boundingBox();
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
  await page.mouse.down();
  for (let i = 2; i < 18; i++) await page.mouse.move(box.x + (box.width * i) / 20, box.y + box.height / 2);
  await page.mouse.up();
  assert.notEqual(await lever.inputValue(), was);
  await lever.focus();
  const dragged = await lever.inputValue();
  for (let i = 0; i < 8; i++) await page.keyboard.down("ArrowLeft");
  await page.keyboard.up("ArrowLeft");
  assert.notEqual(await lever.inputValue(), dragged);
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.click();
  await page.waitForFunction((to) => document.getElementById("lever-purse").value === to, dragged);
  await undo.click();
  await page.waitForFunction((to) => document.getElementById("lever-purse").value === to, was);
  assert.equal(await undo.isDisabled(), true, "two gestures, two steps");
  await page.getByLabel("1 Predict").check();
  const field = await page.locator("rect.draw").boundingBox();
  await page.mouse.move(field.x + 4, field.y + field.height / 2);
  await page.mouse.down();
  for (let i = 1; i <= 12; i++) await page.mouse.move(field.x + (field.width * i) / 12 - 2, field.y + field.height * (0.5 - i / 40));
  await page.mouse.up();
  await page.locator("path.yours").waitFor();
  await undo.click();
  assert.equal(await page.locator("path.yours").count(), 0);
  await context.close();
});

test("A lever's first answer counts stored runs, as the exact one will", async () => {
  const card = content.cards.find((c) => c.scenario === "change-of-heart");
  const lever = card.levers[1];
  const at = lever.values.findIndex((v) => v !== lever.value);
  const { page, context } = await open("#run/change-of-heart?shown=1");
  // The sentence of the first frame after the move, before anything can have been computed.
  await settled(page);
  const said = await page.evaluate(async ({ id, value }) => {
    const input = document.getElementById("lever-" + id);
    input.value = String(value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { standing: document.querySelector(".standing")?.textContent ?? "", verdict: document.querySelector("#verdict").textContent };
  }, { id: lever.id, value: lever.values[at] });
  assert.match(said.standing, /stored results/);
  const mark = lever.stored[at].bands[0][2] * card.share;
  const yes = lever.stored[at].ends.filter((e) => e >= mark).length;
  const of = lever.stored[at].ends.length;
  assert.match(said.verdict, yes === of || yes === 0 ? new RegExp(`^In all ${of} runs`) : new RegExp(`In (${yes}|${of - yes}) of ${of} runs`), said.verdict);
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
    assert.match(await page.locator("#checked").textContent(), /Each was checked on runs of the scenario as it stands here/);
  }
  // Where something was moved they were checked on other runs than those shown, and the class is told so.
  await page.evaluate(() => { location.hash = "#present/veto-bought-off?set=dossiers.renewal.institutions.mandate.purse:0&sheet=3"; });
  await page.locator("#checked", { hasText: "as it is written" }).waitFor();
  assert.match(await page.locator("#checked").textContent(), /one thing is changed/);
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
      for (const at of [0, lever.values.length - 1]) {
        if (lever.values[at] === lever.value) continue;
        const { bands, ends } = lever.stored[at];
        const stored = bands.at(-1)[2];
        const same = (found, who) => assert.ok(Math.abs(found - stored) <= 1e-5 * Math.abs(stored), `${card.scenario} ${lever.id} at ${lever.values[at]}: ${who} has ${found}, stored is ${stored}`);
        if (card.real) {
          // A browser would take minutes for what takes the program seconds; that the two agree is tested by their digests.
          const program = await negsim("run", card.scenario, "--engine", "local", "--set", `${lever.path}=${lever.values[at]}`, "--replicates", String(ends.length), "--out", runFolder(card.scenario + lever.id + at));
          const figure = program.headline.find((h) => h.id === card.series);
          // Of one run the program prints its values, of several their median.
          same((figure.median ?? figure.values).at(-1), "the program");
          continue;
        }
        // What is computed replaces what is stored once it has as many runs; then both have to be the same.
        await page.evaluate((to) => { location.hash = to; }, `#run/${card.scenario}?set=${lever.path}:${lever.values[at]}&shown=1`);
        const shown = await page.waitForFunction(({ count, target }) => {
          if (document.querySelector(".trouble")) return { trouble: document.querySelector(".trouble").textContent };
          const standing = document.querySelector(".standing")?.textContent ?? "";
          const there = count === target ? !standing && document.querySelector("td[data-value]") : standing.includes(`${count} of ${target}`);
          return there && { last: Number([...document.querySelectorAll("td[data-value]")].at(-1).dataset.value) };
        }, { count: ends.length, target: card.runs }, { timeout: 240_000, polling: "raf" });
        const found = await shown.jsonValue();
        assert.equal(found.trouble, undefined, `${card.scenario} ${lever.id}`);
        same(found.last, "the worker");
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
  const large = (link) => /us-russia-reset|southern-reset/.test(link);
  for (const link of [...new Set(links)].sort((a, b) => large(a) - large(b))) {
    if (large(link)) { await page.evaluate((to) => { location.hash = to; }, link); await page.waitForTimeout(300); } else await go(page, link);
    assert.equal(await page.locator(".trouble").count(), 0, `${link}: ${await page.locator(".trouble").allTextContents()}`);
    assert.equal(await page.locator("main h1", { hasText: "no such scenario" }).count(), 0, link);
    assert.equal(await page.evaluate(() => location.hash.split("?")[0]), link.split("?")[0]);
    const meant = /^#why\/[^?]+\?ask=([\w-]+);([\w-]+)/.exec(link);
    if (!meant || large(link)) continue;
    // A link to a reason opens the one it means, not the first there is.
    await page.locator("#why-title").waitFor({ timeout: 120_000 });
    assert.equal(await page.locator("#why-title").getAttribute("data-actor"), meant[1], link);
    assert.equal((await page.locator("#why-title").getAttribute("data-about")).split("/")[0], meant[2], link);
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
  await go(page, "#report/my-war");
  // As many runs as are soon done, at most 32; the command has the file's own name.
  const [, replicates = "1"] = /^negsim run 'My war\.json'(?: --replicates (\d+))?$/.exec(await page.locator(".note code").first().textContent());
  assert.ok(replicates <= 32, replicates);
  const program = await negsim("run", "tariff-war", "--engine", "local", "--replicates", replicates, "--out", runFolder("own"));
  await page.waitForFunction((d) => document.querySelector("#digest")?.textContent === d, program.digest, { timeout: 240_000 });
  await context.close();
});

test("What cannot be a scenario, or would take for ever, is refused with a sentence, and the page goes on", async () => {
  const text = readFileSync(new URL("../../config/scenarios/tariff-war.json", import.meta.url), "utf8");
  const { page, context } = await open("#gallery");
  const refused = async (name, buffer, why) => {
    await page.evaluate(() => { location.hash = "#gallery"; });
    await page.locator(".own input").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(buffer) });
    const said = page.locator(".own .trouble", { hasText: why });
    await said.waitFor({ timeout: 90_000 });
    assert.doesNotMatch(await said.textContent(), /\n\s+at |\/tmp\//);
  };
  await refused("months.json", text.replace("\"months\": 36", "\"months\": 90000"), /1 to 1200|at most/);
  await refused("large-world.json", text.replace("\"world\": \"four-states\"", "\"world\": \"core-2021\"").replace("\"months\": 36", "\"months\": 1200"), /.+/);
  await refused("deep.json", "[".repeat(200_000) + "]".repeat(200_000), /.+/);
  await refused("cut.json", text.slice(0, 2000), /.+/);
  await refused("picture.json", Buffer.alloc(1000, 0xff), /.+/);
  // A hundred million bytes are not even read. The file is made in the page: the browser's pipe does not take so many.
  await page.evaluate(() => {
    const input = document.querySelector(".own input");
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(100_000_000)], "huge.json"));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.locator(".own .trouble", { hasText: "100 MB" }).waitFor();
  // A file called like a shipped card does not take its place.
  const shipped = await page.locator("article", { has: page.locator("a[href='#run/tariff-war']") }).textContent();
  await page.locator(".own input").setInputFiles({ name: "tariff-war.json", mimeType: "application/json", buffer: Buffer.from(text.replace("\"rate\": 0.25", "\"rate\": 0.5")) });
  await page.waitForSelector("#verdict", { timeout: 60_000 });
  assert.match(page.url(), /#run\/tariff-war-own/);
  await page.evaluate(() => { location.hash = "#gallery"; });
  assert.equal(await page.locator("article", { has: page.locator("a[href='#run/tariff-war']") }).textContent(), shipped);
  await go(page, "#report/tariff-war");
  const program = await negsim("run", "tariff-war", "--engine", "local", "--replicates", "40", "--out", runFolder("shipped"));
  await page.waitForFunction((d) => document.querySelector("#digest")?.textContent === d, program.digest, { timeout: 240_000 });
  // What an author claims in a file has not been checked by anybody.
  await go(page, "#present/tariff-war-own?sheet=3");
  assert.match(await page.locator("#checked").textContent(), /Nobody has checked/);
  await context.close();
});

test("Every state that has a choice somewhere can be played, at a table too", async () => {
  const { page, context } = await open("#play/tariff-war");
  for (const [scenario, states] of [["tariff-war", ["Arden", "Corvana", "Brevia"]], ["istanbul-steps", ["Arden", "Corvana"]]]) {
    await go(page, `#play/${scenario}`);
    for (const name of states) assert.equal(await page.getByRole("button", { name: new RegExp("^" + name) }).count(), 1, `${scenario}: ${name}`);
  }
  await page.getByRole("button", { name: /^Corvana/ }).click();
  await page.locator("h2", { hasText: "At the table" }).waitFor({ timeout: 120_000 });
  await page.locator(".move", { hasText: /^(Accept|Offer)/ }).first().locator("input").check();
  await page.getByRole("button", { name: "Answer" }).click();
  await page.waitForFunction(() => document.querySelector("#play-title"), undefined, { timeout: 120_000 });
  assert.equal(await page.locator(".trouble").count(), 0);
  await context.close();
});

test("No request leaves the page", async () => {
  const { page, context, notes } = await open("#run/istanbul-steps?shown=1");
  await settled(page);
  assert.deepEqual(notes.requests.filter((url) => !/^(file|blob|data):/.test(url)), []);
  await context.close();
});
