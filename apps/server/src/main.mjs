// @ts-check
import { startDemoServer } from "./startDemoServer.mjs";

// The server alone, on what is built already: `PORT=4310 node apps/server/src/main.mjs`.
const server = await startDemoServer({ port: Number(process.env.PORT ?? 4310) });
for (const [site, address] of Object.entries(server.origins)) console.log(`${site.padEnd(10)} ${address}/`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => server.close().then(() => process.exit(0)));
}
