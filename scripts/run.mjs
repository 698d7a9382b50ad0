// @ts-check
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the whole workspace. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * The path of a tool that the workspace has installed.
 * @param {string} name
 */
export function tool(name) {
  return join(ROOT, "node_modules", ".bin", name);
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
process.on("exit", () => {
  for (const child of children) child.kill();
});

/**
 * Runs a program to its end and answers its exit code. Rejects where it cannot be started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd] The workspace's folder unless told otherwise.
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(text: string) => void} [options.onOutput] Takes the output; without it, the output goes to the terminal.
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd = ROOT, env = process.env, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: onOutput ? ["ignore", "pipe", "pipe"] : "inherit" });
    children.add(child);
    child.stdout?.on("data", (chunk) => onOutput?.(String(chunk)));
    child.stderr?.on("data", (chunk) => onOutput?.(String(chunk)));
    child.on("error", (error) => {
      children.delete(child);
      reject(error);
    });
    child.on("close", (code) => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program silently. Rejects with all that it printed where it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function runQuietly(command, args, options = {}) {
  let output = "";
  const code = await run(command, args, {
    ...options,
    onOutput: (text) => {
      output += text;
    },
  });
  if (code !== 0) throw new Error(`${[command, ...args].join(" ")} ended with code ${code}.\n${output}`);
}
