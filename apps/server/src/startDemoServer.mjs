// @ts-check
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { createHandler } from "./createHandler.mjs";
import { originsFor } from "./routing/originsFor.mjs";
/** @import { AddressInfo } from "node:net" */
/** @import { Dist, Origins } from "./types.js" */

/**
 * Starts the one server that answers as CallMissed's marketing site, its dashboard, its Storybook and the other
 * organisations, told apart by the `Host` header. Rejects with the error of `listen`, `EADDRINUSE` for a busy port.
 * @param {object} options
 * @param {number} options.port 0 takes any free port.
 * @param {string} [options.host] The address to listen on; the loopback address unless told otherwise.
 * @param {Partial<Dist>} [options.dist] Where the built sites lie; their places in this repository unless told otherwise.
 * @returns {Promise<{ port: number, origins: Origins, close: () => Promise<void> }>}
 */
export async function startDemoServer({ port, host = "127.0.0.1", dist }) {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 5_000 },
    createHandler({ ...DEFAULT_DIST, ...dist }),
  );
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    else socket.destroy();
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const bound = /** @type {AddressInfo} */ (server.address()).port;
  return {
    port: bound,
    origins: originsFor({ name: "callmissed.localhost", port: String(bound) }),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** @type {Dist} */
const DEFAULT_DIST = {
  marketing: fileURLToPath(new URL("../../marketing/dist", import.meta.url)),
  dashboard: fileURLToPath(new URL("../../dashboard/dist", import.meta.url)),
  storybook: fileURLToPath(new URL("../../../storybook-static", import.meta.url)),
};
