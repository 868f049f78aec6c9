// The browser the journeys are made in, and the page they are made on.
import { chromium } from "playwright-core";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

export const file = process.env.LAB_FILE;
if (!file || !existsSync(file)) throw new Error("Name the exported page: LAB_FILE=lab.html. eng/lab-tests.sh does it.");
export const address = pathToFileURL(file).href;

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let browser;
export const launch = async () => (browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags }));
export const close = async () => { await browser?.close(); browser = undefined; };

/** A page in a fresh profile, with the network cut; what it asked for and what went wrong are noted. */
export async function open(link = "", options = {}) {
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 900 }, offline: true, ...options });
  const page = await context.newPage();
  const notes = { requests: [], errors: [] };
  page.on("request", (request) => notes.requests.push(request.url()));
  page.on("pageerror", (error) => notes.errors.push(error.message));
  page.on("console", (message) => { if (message.type() === "error") notes.errors.push(message.text()); });
  await page.goto(address + link);
  await page.waitForSelector("main h1", { state: "attached" });
  return { page, context, notes };
}

/** Goes to a link on the same page, and waits until nothing is computed any more. */
export async function go(page, link) {
  await page.evaluate((to) => { location.hash = to; }, link);
  await quiet(page);
}

/** Waits until the page asks for nothing more. */
export const quiet = (page, timeout = 240_000) => page.evaluate(async (until) => {
  for (let calm = 0, from = performance.now(); calm < 5 && performance.now() - from < until;) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    calm = document.documentElement.dataset.asking === "0" ? calm + 1 : 0;
  }
}, timeout);

/** Waits until all runs that a screen shows are computed. */
export const settled = (page, timeout = 240_000) => page.waitForFunction(() => document.querySelector("figure figcaption") && !document.querySelector(".standing"), undefined, { timeout });
