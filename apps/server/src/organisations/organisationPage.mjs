// @ts-check
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { html, raw } from "../http/html.mjs";
import { htmlReply } from "../http/replies.mjs";
/** @import { Reply } from "../types.js" */

const STYLES = readFileSync(new URL("organisation.css", import.meta.url), "utf8");

/**
 * A page of one of the other organisations: nothing external on it, and a policy that keeps it so.
 * @param {object} page
 * @param {string} page.title
 * @param {string} page.brand The organisation's name, shown in the head.
 * @param {string} page.accent The organisation's color as a CSS color that white text is legible on.
 * @param {ReturnType<typeof html>} page.main
 * @param {ReturnType<typeof html>} [page.head] More for the head.
 * @param {string} [page.frameAncestors] Who may frame the page; nobody unless told otherwise.
 * @param {string} [page.formAction] Where its forms may lead, redirects included; nowhere unless told otherwise.
 * @param {number} [page.status]
 * @param {readonly string[]} [page.cookies]
 * @returns {Reply}
 */
export function organisationPage(page) {
  const { frameAncestors = "'none'", formAction = "'none'", status = 200, cookies = [] } = page;
  const styles = `${STYLES}:root { --accent: ${page.accent} }`;
  const policy = [
    "default-src 'none'",
    `style-src 'self' 'sha256-${createHash("sha256").update(styles).digest("base64")}'`,
    "script-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    `form-action ${formAction}`,
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");
  // The hash is over the text of the element to the letter, so that no template may indent it.
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${styles}</style>`)} ${page.head}
      </head>
      <body>
        <header class="brand"><span class="mark" aria-hidden="true"></span>${page.brand}</header>
        <main>${page.main}</main>
      </body>
    </html>`;
  return { ...htmlReply(status, String(document), { "Content-Security-Policy": policy }), cookies };
}
