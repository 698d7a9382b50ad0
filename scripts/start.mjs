// @ts-check
import { request } from "node:http";
import { startDemoServer } from "../apps/server/src/startDemoServer.mjs";
import { build } from "./build.mjs";
import { describePortError, portProblem } from "./portProblem.mjs";

const port = Number(process.env.PORT || 4310);

/** @type {Awaited<ReturnType<typeof startDemoServer>> | undefined} */
let server;
let isStopping = false;

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);

try {
  const problem = await portProblem(port);
  if (problem) throw new Error(problem);
  await build();
  server = await startDemoServer({ port });
  await printAddresses();
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  console.error(code === "EADDRINUSE" || code === "EACCES" ? describePortError(code, port) : message);
  await server?.close();
  process.exitCode = 1;
}

async function stop() {
  if (isStopping) return;
  isStopping = true;
  await server?.close();
  process.exit(0);
}

/** Prints each site's address once it has really answered. */
async function printAddresses() {
  const sites = [
    { name: "Marketing site", host: "callmissed.localhost" },
    { name: "Dashboard", host: "app.callmissed.localhost" },
    { name: "Storybook", host: "storybook.callmissed.localhost" },
  ];
  for (const { name, host } of sites) {
    const status = await ask(host);
    if (status !== 200) throw new Error(`${name} (http://${host}:${port}/) answers ${status} in place of 200.`);
  }
  const bare = `http://localhost:${port}`;
  console.log(`
CallMissed Consent is running.

${sites.map(({ name, host }) => `  ${name.padEnd(16)} http://${host}:${port}/`).join("\n")}

  In a browser that does not resolve *.localhost:
  ${bare}/   ${bare}/app/   ${bare}/storybook/

  Requests by host:  ${bare}/__demo/requests
  Stop with Ctrl+C.
`);
}

/**
 * Node does not resolve `*.localhost`, so the loopback address is asked for the host by name.
 * @param {string} host
 * @returns {Promise<number | undefined>}
 */
function ask(host) {
  return new Promise((resolve, reject) => {
    const headers = { Host: `${host}:${port}`, Connection: "close" };
    request({ host: "127.0.0.1", port, path: "/", headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode));
    })
      .on("error", reject)
      .end();
  });
}
