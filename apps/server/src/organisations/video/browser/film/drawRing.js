import { COLORS, drawPhone, drawReceiver, fillCircle, part, writeText } from "./shapes.js";

/** A phone rings three times, and is hung up. */
export function drawRing(context, { progress, elapsed }) {
  const isRinging = progress < 0.7;
  for (let ring = 0; ring < 3; ring += 1) {
    const phase = (elapsed / 2 + ring / 3) % 1;
    if (!isRinging) break;
    context.globalAlpha = 1 - phase;
    context.strokeStyle = COLORS.marigold;
    context.lineWidth = 4;
    context.beginPath();
    context.arc(320, 168, 90 + phase * 130, 0, Math.PI * 2);
    context.stroke();
  }
  context.globalAlpha = 1;
  const tilt = isRinging ? Math.sin(elapsed * 28) * 0.035 : 0;
  drawPhone(context, {
    x: 320,
    y: 168,
    tilt,
    draw: () => {
      const missed = part(progress, 0.7, 0.08);
      writeText(context, {
        text: "98••• ••210",
        x: 49,
        y: 44,
        size: 13,
        color: COLORS.ink,
        weight: 650,
        align: "center",
      });
      writeText(context, {
        text: missed > 0.5 ? "Missed call" : "Calling…",
        x: 49,
        y: 64,
        size: 11,
        color: COLORS.ink,
        align: "center",
      });
      fillCircle(context, { x: 49, y: 134, radius: 26 + missed * 3, color: missed > 0.5 ? COLORS.coral : "#1d8a63" });
      drawReceiver(context, { x: 49, y: 134, size: 28, color: COLORS.cream, turn: missed * 2.36 });
    },
  });
}
