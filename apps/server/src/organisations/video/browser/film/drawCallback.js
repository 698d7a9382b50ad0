import { COLORS, drawReceiver, fillCircle, part, writeText } from "./shapes.js";

/** The call goes back: a bow from the agent to the customer, and a receiver that travels along it. */
export function drawCallback(context, { progress, elapsed }) {
  const drawn = part(progress, 0.05, 0.45);
  const joined = part(progress, 0.5, 0.12);
  const from = { x: 160, y: 190 };
  const to = { x: 480, y: 190 };

  context.strokeStyle = COLORS.faint;
  context.lineWidth = 6;
  bow(context, from, to, 1);
  context.strokeStyle = COLORS.marigold;
  bow(context, from, to, drawn);

  drawPerson(context, { ...from, name: "Your agent", color: COLORS.mint });
  drawPerson(context, { ...to, name: "Your customer", color: COLORS.marigold });

  const point = onBow(from, to, drawn);
  const pulse = joined > 0 ? 1 + Math.sin(elapsed * 6) * 0.06 : 1;
  const middle = onBow(from, to, 0.5);
  const x = point.x + (middle.x - point.x) * joined;
  const y = point.y + (middle.y - point.y) * joined;
  fillCircle(context, { x, y, radius: 24 * pulse, color: "#1d8a63" });
  drawReceiver(context, { x, y, size: 26 * pulse, color: COLORS.cream });
  if (joined > 0.5) {
    writeText(context, {
      text: "Connected in 4 s",
      x: 320,
      y: 142,
      size: 16,
      color: COLORS.cream,
      weight: 650,
      align: "center",
    });
  }
}

function drawPerson(context, { x, y, name, color }) {
  fillCircle(context, { x, y, radius: 44, color });
  fillCircle(context, { x, y: y - 12, radius: 15, color: COLORS.ink });
  context.beginPath();
  context.arc(x, y + 34, 27, Math.PI * 1.08, Math.PI * 1.92);
  context.closePath();
  context.fillStyle = COLORS.ink;
  context.fill();
  writeText(context, { text: name, x, y: y + 64, size: 14, color: COLORS.cream, weight: 600, align: "center" });
}

function onBow(from, to, share) {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y - Math.sin(Math.PI * share) * 108 - 12,
  };
}

function bow(context, from, to, share) {
  context.beginPath();
  for (let step = 0; step <= 40 * share; step += 1) {
    const point = onBow(from, to, step / 40);
    context.lineTo(point.x, point.y);
  }
  context.stroke();
}
