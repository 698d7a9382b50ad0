import { readFileSync } from "node:fs";

/**
 * Puts the recorder first into the head of a page. The page's own policy stays as it is where it names a nonce or asks for
 * none; a page that runs its own host's scripts only gets the recorder as one of those, and the leave to report to its host.
 */
export function withRecorder(html: string, policy: string, options: RecorderOptions): Recorded {
  const given = escapeAttribute(JSON.stringify({ report: options.report, isBlocked: options.isBlocked }));
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const isOwnOnly = !nonce && /(script|default)-src/.test(policy);
  const attribute = nonce ? ` nonce="${nonce}"` : "";
  const script = isOwnOnly
    ? `<script src="${options.source}" data-watch="${given}"></script>`
    : `<script${attribute} data-watch="${given}">${RECORDER}</script>`;
  const frames = options.watchesFrames
    ? `<script${attribute} data-frames="${escapeAttribute(options.report)}">${FRAMES}</script>`
    : "";
  const style = options.styles === undefined ? "" : `<style${attribute}>${options.styles}</style>`;
  const head = /<head(?=[\s>])[^>]*>/i;
  return {
    // A function, since a replacement text has signs of its own.
    html: html.replace(head, (tag) => tag + script + frames + style),
    policy: isOwnOnly && !policy.includes("connect-src") ? `${policy}; connect-src 'self'` : policy,
    isIn: head.test(html),
  };
}

/** The recorder's code, for the pages that load it as a file. */
export const RECORDER = readFileSync(new URL("recorder.js", import.meta.url), "utf8");

/** The code that notes what is shown in each frame. */
const FRAMES = readFileSync(new URL("frames.js", import.meta.url), "utf8");

export interface RecorderOptions {
  /** The path that the recorder reports to. */
  readonly report: string;
  /** The path that the recorder can be loaded from. */
  readonly source: string;
  readonly isBlocked: boolean;
  readonly styles: string | undefined;
  /** Whether the page is to note what it shows in each frame. Not where scripts come from the own host only. */
  readonly watchesFrames: boolean;
}

interface Recorded {
  readonly html: string;
  readonly policy: string;
  /** False for a page without a head, which nothing could be put into. */
  readonly isIn: boolean;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
