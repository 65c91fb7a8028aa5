import { adapters } from "./adapters";

/**
 * Match patterns of the manifest: the consoles and nothing else. `redline.localhost` is this machine whoever runs it; the demo and the
 * tests live there.
 */
export const consoleMatches: string[] = [
  ...adapters
    .filter(({ name }) => name !== "workbench")
    .flatMap(({ hosts, paths }) => hosts.flatMap((host) => (paths ?? ["/"]).map((path) => `https://${host}${path}*`))),
  "http://*.redline.localhost/*",
];
