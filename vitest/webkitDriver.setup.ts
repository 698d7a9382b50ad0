import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";

/**
 * Starts WebKit's driver, and a virtual display for it where there is none. Both are stopped with the process and not in
 * a teardown, since the session is closed after that.
 */
export default async function startWebkitDriver(): Promise<void> {
  if (isStarted) return;
  isStarted = true;
  const display = process.env["DISPLAY"] ?? (await startDisplay());
  const port = process.env["CM_WEBKIT_PORT"] as string;
  const driver = start(process.env["CM_WEBKIT_DRIVER"] as string, [`--port=${port}`, "--host=127.0.0.1"], {
    ...process.env,
    DISPLAY: display,
    // The tests run as root in containers, where the engine's sandbox cannot be set up.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  });
  (driver.stdout as Socket).unref();
  await waitForPort(Number(port));
}

let isStarted = false;

async function startDisplay(): Promise<string> {
  const server = start("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], process.env);
  // It chooses a free display, and writes its number there.
  const output = server.stdout as Socket;
  const [number] = (await once(output.setEncoding("utf8"), "data")) as [string];
  output.unref();
  return `:${number.trim()}`;
}

function start(command: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "ignore"] });
  child.unref();
  process.once("exit", () => child.kill());
  return child;
}

async function waitForPort(port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await Promise.race([
      once(socket, "connect").then(() => true),
      once(socket, "error").then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`WebKit's driver does not answer on port ${port}.`);
}
