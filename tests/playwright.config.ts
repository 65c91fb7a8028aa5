import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const target = (part: string): string => fileURLToPath(new URL(`../target/${part}`, import.meta.url));

/** Every test runs the built extension in Chromium with a profile of its own; none is tried twice. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./build-pages.ts",
  outputDir: target("e2e"),
  fullyParallel: false,
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  // When this many fail, the build is broken and the rest would only wait for their time-outs.
  maxFailures: 25,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: process.stdout.isTTY ? "list" : "dot",
  // Editors draw, compose and undo in their own time: what passes once by luck does not three times.
  projects: [
    { name: "editors", testDir: "e2e/editors", repeatEach: 3 },
    { name: "main", testIgnore: "editors/**" },
  ],
});
