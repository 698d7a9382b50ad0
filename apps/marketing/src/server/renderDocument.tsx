import { ConsentBootScript } from "@callmissed/consent-react";
import { consent } from "@callmissed/demo-declaration";
import { renderToStaticMarkup } from "react-dom/server";
import { PAGE_DATA_ID, type PageData } from "../page-data.js";
import type { Route } from "../routes.js";
import { clientAssets } from "./clientAssets.js";

/**
 * The document around a rendered page. It is put together as text, since the browser hydrates the root alone, and
 * React's ids on both sides have to count from the same place.
 */
export function renderDocument({ route, page, markup, nonce }: DocumentParts): string {
  const { entry, preloads, styles } = clientAssets(route.entry ?? "src/entry-client.tsx");
  const boot = renderToStaticMarkup(<ConsentBootScript config={consent} nonce={nonce} />);
  const key = escapeText(nonce);
  return [
    `<!doctype html>`,
    `<html lang="en" data-theme="light">`,
    `<head>`,
    `<meta charset="utf-8">`,
    boot,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeText(route.title)} · CallMissed</title>`,
    `<meta name="description" content="${escapeText(route.description)}">`,
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...preloads.map((href) => `<link rel="modulepreload" href="${href}" nonce="${key}">`),
    `<script type="module" src="${entry}" nonce="${key}"></script>`,
    `</head>`,
    `<body>`,
    `<div id="root">${markup}</div>`,
    `<script type="application/json" id="${PAGE_DATA_ID}" nonce="${key}">${escapeScript(page)}</script>`,
    `</body>`,
    `</html>`,
  ].join("\n");
}

interface DocumentParts {
  readonly route: Route;
  readonly page: PageData;
  /** The rendered app. */
  readonly markup: string;
  readonly nonce: string;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// The data repeats the request's address, which anyone may have written: `</script>` in it must not end the element.
function escapeScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
