// @ts-check
import { html } from "../http/html.mjs";
import { htmlReply } from "../http/replies.mjs";

/**
 * The answer of a site whose build is missing: says so, and what to do.
 * @param {string} name
 * @param {string} command
 */
export function notBuilt(name, command) {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${name}: not built</title>
        <style>
          :root {
            color-scheme: light dark;
          }
          body {
            max-inline-size: 36rem;
            margin: 4rem auto;
            padding-inline: 1.5rem;
            font:
              1.0625rem/1.6 system-ui,
              sans-serif;
          }
          code {
            padding: 0.15em 0.4em;
            border-radius: 0.25em;
            background: color-mix(in srgb, currentColor 12%, transparent);
          }
        </style>
      </head>
      <body>
        <h1>${name} has not been built</h1>
        <p>Build everything and start again with <code>${command}</code>.</p>
      </body>
    </html>`;
  return htmlReply(503, String(page), { "Retry-After": "30" });
}
