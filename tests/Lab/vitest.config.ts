import { defineConfig } from "vitest/config";

// The page's parts that need no browser; the journeys beside them are for node's own runner.
export default defineConfig({ test: { include: ["pure/**/*.test.ts"] } });
