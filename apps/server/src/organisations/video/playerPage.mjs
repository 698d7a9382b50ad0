// @ts-check
import { html } from "../../http/html.mjs";
import { htmlReply } from "../../http/replies.mjs";
/** @import { Reply } from "../../types.js" */
/** @import { Video } from "./videos.mjs" */

/**
 * The player: the film on a canvas, its captions as text, and controls for mouse, touch and keyboard.
 * @param {Video} video
 * @param {{ base: string, cookies: readonly string[] }} options
 * @returns {Reply}
 */
export function playerPage({ title, scenes }, { base, cookies }) {
  const seconds = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Demo Video</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${base}/player.css" />
        <script type="module" src="${base}/player.js"></script>
      </head>
      <body>
        <main class="player" data-state="fresh">
          <h1 class="title">${title}</h1>
          <canvas data-scenes="${JSON.stringify(scenes)}" role="img" aria-label="Animated film: ${title}"></canvas>
          <button class="big-play" type="button" aria-hidden="true" tabindex="-1">
            <svg viewBox="0 0 24 24"><path d="M8 5.2v13.6L19 12z" /></svg>
          </button>
          <p class="caption" aria-live="polite">${scenes[0]?.caption}</p>
          <div class="controls">
            <button class="play" type="button" aria-label="Play">
              <svg class="icon-play" viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5.2v13.6L19 12z" /></svg>
              <svg class="icon-pause" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z" />
              </svg>
            </button>
            <input class="seek" type="range" min="0" max="${seconds}" step="0.1" value="0" aria-label="Position" />
            <span class="time"><span class="now">0:00</span> / ${clock(seconds)}</span>
            <span class="label">Demo Video</span>
          </div>
        </main>
      </body>
    </html>`;
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors *",
  ].join("; ");
  return {
    ...htmlReply(200, String(page), {
      "Content-Security-Policy": policy,
      "Cross-Origin-Resource-Policy": "cross-origin",
    }),
    cookies,
  };
}

/** @param {number} seconds */
function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
