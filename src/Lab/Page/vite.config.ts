import { defineConfig } from "vite";

// Two programs without parts: the page, and the worker that it starts from a text. Names stay, since the lab's HTML is written by negsim.
export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "dist",
    emptyOutDir: mode !== "worker",
    target: "es2022",
    cssCodeSplit: false,
    copyPublicDir: false,
    lib: mode === "worker"
      ? { entry: "src/compute/worker.ts", formats: ["iife"], name: "labWorker", fileName: () => "worker.js" }
      : { entry: "src/main.tsx", formats: ["iife"], name: "lab", fileName: () => "lab.js", cssFileName: "lab" },
  },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
}));
