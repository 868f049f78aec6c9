// What a course page and a teacher are handed, each made by one command.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { after, test } from "node:test";
import { close, file, launch } from "./browser.mjs";
import { command, negsim, runFolder } from "./program.mjs";

after(close);

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

test("A folder on any static host has the program's digest, and asks no other host", async () => {
  const folder = runFolder("site");
  await promisify(execFile)(command, ["lab", "--export-site", folder]);
  // Nothing but files: no header, no rule, no type that a plain host would not give.
  const server = http.createServer((request, answer) => {
    const name = path.join(folder, path.normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)).replace(/\/$/, "/index.html"));
    if (!existsSync(name)) { answer.writeHead(404).end(); return; }
    answer.writeHead(200, { "Content-Type": types[path.extname(name)] ?? "application/octet-stream" }).end(readFileSync(name));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    // The program's own address, as a course page that is tried at home has it: nobody answers there, and the page must not ask.
    const host = `http://127.0.0.1:${server.address().port}/`;
    const page = await (await launch()).newPage();
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(host + "#report/ratification-fails");
    const program = await negsim("run", "ratification-fails", "--engine", "local", "--out", runFolder("site-run"));
    await page.waitForFunction((d) => document.querySelector("#digest")?.textContent === d, program.digest, { timeout: 240_000 });
    assert.deepEqual(requests.filter((url) => !url.startsWith(host) && !url.startsWith("blob:")), []);
    await page.close();
  } finally {
    server.close();
  }
});

test("A release is one folder: the lab's file, the start page and the guides, with links that lead somewhere", async () => {
  const folder = runFolder("release");
  await promisify(execFile)(command, ["lab", "--release", folder]);
  assert.deepEqual(readFileSync(path.join(folder, "lab.html")).equals(readFileSync(file)), true, "the same file as --export");
  const guides = readdirSync(new URL("../../docs/educators/", import.meta.url)).map((f) => f.replace(/\.md$/, ".html"));
  assert.deepEqual(readdirSync(folder).sort(), [...guides, "lab.html"].sort());
  for (const guide of guides) {
    const links = [...readFileSync(path.join(folder, guide), "utf8").matchAll(/href="([^"#:]+)[^"]*"/g)].map((m) => m[1]);
    assert.deepEqual(links.filter((to) => !existsSync(path.join(folder, to)) && !to.startsWith("../")), [], guide);
  }
  const page = await (await launch()).newPage();
  await page.goto(pathToFileURL(path.join(folder, "ratification-fails.html")).href);
  await page.locator("a[href^='lab.html#run/']").first().click();
  await page.waitForSelector("#verdict");
  await page.close();
});
