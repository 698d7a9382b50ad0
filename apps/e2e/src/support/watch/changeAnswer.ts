import type { IncomingHttpHeaders } from "node:http";
import type { Answer } from "./forward.js";
import { withRecorder } from "./withRecorder.js";
import type { RecorderOptions } from "./withRecorder.js";
import type { WatchOptions } from "./Watch.js";

/** An answer as the browser gets it: a page with the recorder in it, a script with the patches applied, the rest as it is. */
export function changeAnswer(answer: Answer, url: URL, options: ChangeOptions): Changed {
  const { "transfer-encoding": _, connection: __, ...headers } = answer.headers;
  const type = headers["content-type"] ?? "";
  if (answer.body.length === 0) return { headers, body: answer.body };
  const { patches = [], patched } = options;
  if (type.startsWith("text/html")) return changePage(answer.body.toString(), headers, url, options);
  if (/javascript/.test(type) && patches.length > 0) {
    return ready(patch(answer.body.toString(), patches, { patched, from: 0 }), headers);
  }
  return { headers, body: answer.body };
}

/** What is changed, beside what every watch does. */
export interface ChangeOptions extends WatchOptions {
  readonly recorder: RecorderOptions;
  /** Counts the hits of each patch. */
  readonly patched: number[];
}

interface Changed {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly problem?: string;
}

function changePage(page: string, headers: IncomingHttpHeaders, url: URL, options: ChangeOptions): Changed {
  const isSite = url.hostname === SITE || url.hostname.endsWith(`.${SITE}`);
  const given = String(headers["content-security-policy"] ?? "");
  const isLoose = isSite && (options.isStrict ?? false) && !/(script|default)-src/.test(given);
  const { patches = [], pagePatches = [], patched } = options;
  const own = isSite ? patch(page, pagePatches, { patched, from: patches.length }) : page;
  const { html, policy, isIn } = withRecorder(own, isLoose ? `${strictPolicy(url)}; ${given}` : given, {
    ...options.recorder,
    // The other organisations are not the ones whose storage is blocked or whose pages a blocker changes.
    isBlocked: isSite && options.recorder.isBlocked,
    styles: isSite ? options.recorder.styles : undefined,
    watchesFrames: isSite && options.recorder.watchesFrames,
  });
  return {
    ...ready(html, { ...headers, ...(policy && { "content-security-policy": policy }) }),
    ...(isIn ? {} : { problem: `The recorder is not in ${url.href}` }),
  };
}

/** Applies patches to a text, and counts their hits from a place in the list on. */
function patch(
  text: string,
  patches: NonNullable<WatchOptions["patches"]>,
  { patched, from }: { readonly patched: number[]; readonly from: number },
): string {
  let changed = text;
  for (const [index, [found, replacement]] of patches.entries()) {
    changed = changed.replace(found, (...match: unknown[]) => {
      patched[from + index] = (patched[from + index] ?? 0) + 1;
      // `$1` stands for the first group, as in a replacement text.
      return replacement.replace(/\$(\d)/g, (_sign, group: string) => String(match[Number(group)]));
    });
  }
  return changed;
}

/** What the marketing pages bring themselves, for an app that is served without: its scripts come from its own host. */
function strictPolicy({ port }: URL): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'nonce-watch'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' http://collector.localhost:${port}`,
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** The host of the sites under watch, and above their subdomains. */
const SITE = "callmissed.localhost";

function ready(text: string, headers: IncomingHttpHeaders): Pick<Changed, "headers" | "body"> {
  const body = Buffer.from(text);
  return { headers: { ...headers, "content-length": String(body.length) }, body };
}
