import { COLORS, fillRounded, part, writeText } from "./shapes.js";

const BARS = [
  { name: "Radio", calls: 64 },
  { name: "Poster", calls: 41 },
  { name: "Website", calls: 92 },
  { name: "Leaflet", calls: 23 },
  { name: "Offer", calls: 118 },
];

/** The day's calls by campaign, as bars that grow. */
export function drawChart(context, { progress }) {
  fillRounded(context, { x: 120, y: 34, width: 400, height: 250, radius: 16, color: COLORS.cream });
  writeText(context, { text: "Calls by campaign", x: 146, y: 62, size: 16, color: COLORS.ink, weight: 700 });
  BARS.forEach((bar, index) => {
    const grown = part(progress, 0.08 + index * 0.1, 0.3);
    const height = (bar.calls / 118) * 132 * grown;
    const x = 150 + index * 72;
    const isBest = index === BARS.length - 1;
    fillRounded(context, {
      x,
      y: 242 - height,
      width: 48,
      height,
      radius: [8, 8, 0, 0],
      color: isBest ? COLORS.coral : "#2a6b69",
    });
    writeText(context, { text: bar.name, x: x + 24, y: 260, size: 12, color: COLORS.ink, align: "center" });
    if (grown > 0.2) {
      writeText(context, {
        text: String(Math.round(bar.calls * grown)),
        x: x + 24,
        y: 230 - height,
        size: 13,
        color: COLORS.ink,
        weight: 650,
        align: "center",
      });
    }
  });
  context.strokeStyle = COLORS.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(142, 243);
  context.lineTo(498, 243);
  context.stroke();
}
