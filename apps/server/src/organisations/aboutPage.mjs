// @ts-check
import { html } from "../http/html.mjs";
import { organisationPage } from "./organisationPage.mjs";

/**
 * An organisation's front page: what it is in this demonstration, and the cookie that it sets.
 * @param {object} about
 * @param {string} about.brand
 * @param {string} about.accent
 * @param {string} about.text
 * @param {string} about.cookie The cookie's name.
 * @param {string} about.purpose What the cookie is for.
 * @param {string} about.lasts How long it stays.
 * @param {readonly string[]} [about.cookies]
 */
export function aboutPage({ brand, accent, text, cookie, purpose, lasts, cookies = [] }) {
  return organisationPage({
    title: brand,
    brand,
    accent,
    cookies,
    main: html`<h1>${brand}</h1>
      <p>${text}</p>
      <p class="muted">
        It is an organisation of its own, with cookies and a notice of its own, and part of a demonstration: it runs on
        this computer and passes nothing on.
      </p>
      <dl class="facts">
        <div>
          <dt>Cookie</dt>
          <dd><code>${cookie}</code></dd>
        </div>
        <div>
          <dt>For</dt>
          <dd>${purpose}</dd>
        </div>
        <div>
          <dt>Lasts</dt>
          <dd>${lasts}</dd>
        </div>
      </dl>`,
  });
}
