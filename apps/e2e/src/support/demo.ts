import { request } from "node:http";
import { inject } from "vitest";

/** The demo's addresses, with the port that it was started on. */
export function addresses(): Readonly<Record<"marketing" | "dashboard" | "collector", string>> {
  const port = inject("port");
  return {
    marketing: `http://callmissed.localhost:${port}`,
    dashboard: `http://app.callmissed.localhost:${port}`,
    collector: `http://collector.localhost:${port}`,
  };
}

/** How many requests each host has had since the last `forget`, counted by the server. */
export async function requests(): Promise<Readonly<Record<string, number>>> {
  return JSON.parse(await ask("GET", "/__demo/requests")) as Record<string, number>;
}

/** The events that the collector has decoded since the last `forget`. */
export async function events(): Promise<readonly CollectedEvent[]> {
  return JSON.parse(await ask("GET", "/__demo/events")) as CollectedEvent[];
}

/** Sets the server's counters and the collector's events to zero. */
export async function forget(): Promise<void> {
  await ask("DELETE", "/__demo/requests");
  await ask("DELETE", "/__demo/events");
}

/** An event as the collector decoded it. */
export interface CollectedEvent {
  readonly event: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Node does not resolve `*.localhost`: the host is named in the header. */
function ask(method: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port: inject("port"), method, path, headers: { host: "callmissed.localhost" } },
      (incoming) => {
        let body = "";
        incoming.setEncoding("utf8").on("data", (part: string) => (body += part));
        incoming.on("end", () => resolve(body));
      },
    );
    outgoing.once("error", reject).end();
  });
}
