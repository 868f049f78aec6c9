// Makes the picture of the README where LAB_PICTURE names a file; the browser of the journeys takes it.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { after, test } from "node:test";
import { close, open, settled } from "./browser.mjs";

after(close);

test("The picture of the README shows the run screen with all its runs", { skip: !process.env.LAB_PICTURE }, async () => {
  const { page, context } = await open("#run/change-of-heart?shown=1&line=59.62.66.70.73.75", { viewport: { width: 1280, height: 860 }, colorScheme: "light" });
  await settled(page);
  await page.screenshot({ path: process.env.LAB_PICTURE });
  assert.ok(statSync(process.env.LAB_PICTURE).size < 200_000);
  await context.close();
});
