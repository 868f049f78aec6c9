// The program itself: what the page shows is compared with what it prints.
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

export const command = process.env.NEGSIM ?? new URL("../../negsim", import.meta.url).pathname;
const folder = mkdtempSync(path.join(tmpdir(), "lab-tests-"));

/** Runs negsim and reads the JSON it prints. */
export async function negsim(...args) {
  const { stdout } = await promisify(execFile)(command, [...args, "--json"], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

export const runFolder = (name) => path.join(folder, name);
