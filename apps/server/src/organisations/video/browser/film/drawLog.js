import { COLORS, drawReceiver, fillCircle, fillRounded, part, writeText } from "./shapes.js";

const ROWS = [
  { number: "98••• ••210", campaign: "Monsoon offer", time: "10:42" },
  { number: "70••• ••884", campaign: "Radio, Pune", time: "10:41" },
  { number: "91••• ••037", campaign: "Poster, line 2", time: "10:38" },
  { number: "88••• ••519", campaign: "Website", time: "10:35" },
];

/** The list of missed calls fills up. */
export function drawLog(context, { progress }) {
  fillRounded(context, { x: 130, y: 34, width: 380, height: 250, radius: 16, color: COLORS.cream });
  writeText(context, { text: "Missed calls today", x: 154, y: 62, size: 16, color: COLORS.ink, weight: 700 });
  ROWS.forEach((row, index) => {
    const shown = part(progress, 0.06 + index * 0.16, 0.14);
    if (shown === 0) return;
    const y = 104 + index * 47 + (1 - shown) * 14;
    context.globalAlpha = shown;
    fillRounded(context, {
      x: 146,
      y: y - 20,
      width: 348,
      height: 40,
      radius: 10,
      color: index === 0 ? "#ffe2b3" : "#f1e4cb",
    });
    fillCircle(context, { x: 170, y, radius: 13, color: COLORS.coral });
    drawReceiver(context, { x: 170, y, size: 15, color: COLORS.cream, turn: 2.36 });
    writeText(context, { text: row.number, x: 194, y, size: 14, color: COLORS.ink, weight: 650 });
    writeText(context, { text: row.campaign, x: 306, y, size: 13, color: COLORS.ink });
    writeText(context, { text: row.time, x: 478, y, size: 13, color: COLORS.ink, align: "right" });
    context.globalAlpha = 1;
  });
}
