import { drawCallback } from "./drawCallback.js";
import { drawChart } from "./drawChart.js";
import { drawLog } from "./drawLog.js";
import { drawMenu } from "./drawMenu.js";
import { drawRing } from "./drawRing.js";
import { COLORS } from "./shapes.js";

const SCENES = { callback: drawCallback, chart: drawChart, log: drawLog, menu: drawMenu, ring: drawRing };

/**
 * Draws one picture of the film. Scenes draw on a stage of 640 × 360, which is fitted into the canvas.
 * @param {HTMLCanvasElement} canvas
 * @param {{ kind: string, progress: number, elapsed: number }} moment Progress from 0 to 1, elapsed in seconds.
 */
export function drawFrame(canvas, { kind, progress, elapsed }) {
  const context = canvas.getContext("2d");
  const { width, height } = canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  const sky = context.createLinearGradient(0, 0, width, height);
  sky.addColorStop(0, COLORS.night);
  sky.addColorStop(1, COLORS.dusk);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);

  const scale = Math.min(width / 640, height / 360);
  context.setTransform(scale, 0, 0, scale, (width - 640 * scale) / 2, (height - 340 * scale) / 2);
  context.lineCap = "round";
  context.lineJoin = "round";
  SCENES[kind](context, { progress, elapsed });
}
