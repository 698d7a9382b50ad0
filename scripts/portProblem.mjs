// @ts-check
import { connect, createServer } from "node:net";

/**
 * Says in words why nothing can listen on a port, and what to do; null where it can.
 * @param {number} port
 * @returns {Promise<string | null>}
 */
export async function portProblem(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return "PORT has to be a number from 1 to 65535, such as `PORT=4311`.";
  }
  const hosts = ["127.0.0.1", "::1"];
  const answers = await Promise.all(hosts.map((host) => isAnswered(host, port)));
  const code = answers.includes(true) ? "EADDRINUSE" : await listenError("127.0.0.1", port);
  return code === null ? null : describePortError(code, port);
}

/**
 * @param {string} code An error code of `listen`.
 * @param {number} port
 */
export function describePortError(code, port) {
  const remedy = `Choose another port: PORT=${port < 65_535 ? port + 1 : 4310} npx -y pnpm@12.21.0 start`;
  if (code === "EADDRINUSE") return `Port ${port} is in use by another program.\n${remedy}`;
  if (code === "EACCES") return `Port ${port} may not be used by this account.\n${remedy}`;
  return `Port ${port} cannot be used (${code}).\n${remedy}`;
}

/**
 * Some systems let two programs listen on the same port of different addresses, so being able to listen is not enough.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isAnswered(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (/** @type {boolean} */ isAnswering) => {
      socket.destroy();
      resolve(isAnswering);
    };
    socket.setTimeout(1_000, () => settle(false));
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>}
 */
function listenError(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
