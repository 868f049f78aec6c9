// The browser the journeys are made in, and the page they are made on.
import { chromium } from "playwright-core";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

export const file = process.env.LAB_FILE;
if (!file || !existsSync(file)) throw new Error("Name the exported page: LAB_FILE=lab.html. eng/lab-tests.sh does it.");
export const address = pathToFileURL(file).href;

const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let browser;
export const launch = async () => (browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: quiet }));
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

/** Waits until all runs that a screen shows are computed. */
export const settled = (page, timeout = 240_000) => page.waitForFunction(() => document.querySelector("figure figcaption") && !document.querySelector(".standing"), undefined, { timeout });
