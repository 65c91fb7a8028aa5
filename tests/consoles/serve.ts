import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { consoles, demoHost } from "./addresses";
import { answer } from "./answer";
import { buildConsoles } from "./build";

/** Port of the local server, unless REDLINE_PORT says another. */
export const defaultPort = 4747;

/** Serves the simulated consoles on this machine only. Port 0 takes any free one. */
export async function serve(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const url = `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`;
    answer(url).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(400).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const address = server.address();
  return { server, port: typeof address === "object" && address ? address.port : port };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildConsoles();
  const { port } = await serve(Number(process.env["REDLINE_PORT"] ?? defaultPort));
  console.log(`workbench     http://${demoHost}:${port}/`);
  for (const { name, title } of consoles) console.log(`${name.padEnd(13)} http://localhost:${port}/consoles/${name}/  ${title}`);
}
