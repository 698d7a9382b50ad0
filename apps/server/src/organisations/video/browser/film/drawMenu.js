import { COLORS, fillCircle, fillRounded, part, writeText } from "./shapes.js";

const CHOICES = [
  { key: "1", text: "Sales" },
  { key: "2", text: "Support" },
  { key: "3", text: "Call me back" },
];

/** A phone menu opens, and the third choice is taken. */
export function drawMenu(context, { progress }) {
  const chosen = part(progress, 0.68, 0.08);
  fillRounded(context, { x: 60, y: 118, width: 150, height: 84, radius: 16, color: COLORS.cream });
  writeText(context, { text: "Namaste!", x: 135, y: 148, size: 18, color: COLORS.ink, weight: 700, align: "center" });
  writeText(context, { text: "Please choose", x: 135, y: 174, size: 13, color: COLORS.ink, align: "center" });
  CHOICES.forEach((choice, index) => {
    const shown = part(progress, 0.1 + index * 0.17, 0.15);
    if (shown === 0) return;
    const y = 76 + index * 84;
    const isChosen = index === 2 && chosen > 0;
    context.globalAlpha = shown;
    context.strokeStyle = isChosen ? COLORS.marigold : COLORS.mint;
    context.lineWidth = isChosen ? 4 + chosen * 2 : 4;
    context.beginPath();
    context.moveTo(210, 160);
    context.bezierCurveTo(290, 160, 290, y, 300 + 50 * shown, y);
    context.stroke();
    fillRounded(context, {
      x: 352,
      y: y - 29,
      width: 226,
      height: 58,
      radius: 14,
      color: isChosen ? "#ffe2b3" : COLORS.cream,
    });
    fillCircle(context, { x: 384, y, radius: 17, color: isChosen ? COLORS.coral : "#2a6b69" });
    writeText(context, {
      text: choice.key,
      x: 384,
      y: y + 1,
      size: 17,
      color: "#ffffff",
      weight: 700,
      align: "center",
    });
    writeText(context, { text: choice.text, x: 416, y, size: 17, color: COLORS.ink, weight: 600 });
    context.globalAlpha = 1;
  });
}
