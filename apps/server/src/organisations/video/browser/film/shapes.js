export const COLORS = {
  night: "#0f3239",
  dusk: "#1b5a58",
  cream: "#fdf3e0",
  ink: "#16272c",
  marigold: "#f6b23c",
  coral: "#f0694a",
  mint: "#9fdcc4",
  faint: "rgba(253, 243, 224, 0.16)",
};

/** Eases a value from 0 to 1 in and out. */
export function ease(value) {
  const clamped = Math.min(1, Math.max(0, value));
  return clamped * clamped * (3 - 2 * clamped);
}

/** How far a part that begins at `start` and takes `length` has come, eased. */
export function part(value, start, length) {
  return ease((value - start) / length);
}

export function fillRounded(context, { x, y, width, height, radius, color }) {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fillStyle = color;
  context.fill();
}

export function fillCircle(context, { x, y, radius, color }) {
  context.beginPath();
  context.arc(x, y, Math.max(0, radius), 0, Math.PI * 2);
  context.fillStyle = color;
  context.fill();
}

export function writeText(context, { text, x, y, size, color, weight = 500, align = "left" }) {
  context.font = `${weight} ${size}px system-ui, sans-serif`;
  context.fillStyle = color;
  context.textAlign = align;
  context.textBaseline = "middle";
  context.fillText(text, x, y);
}

/** A mobile phone, its middle at x and y. `draw` paints its screen from the screen's top left corner. */
export function drawPhone(context, { x, y, tilt = 0, draw }) {
  context.save();
  context.translate(x, y);
  context.rotate(tilt);
  fillRounded(context, { x: -56, y: -104, width: 112, height: 208, radius: 20, color: COLORS.ink });
  fillRounded(context, { x: -49, y: -97, width: 98, height: 194, radius: 14, color: COLORS.cream });
  fillRounded(context, { x: -14, y: -92, width: 28, height: 6, radius: 3, color: COLORS.ink });
  context.translate(-49, -97);
  draw();
  context.restore();
}

/** A telephone receiver, its middle at x and y. */
export function drawReceiver(context, { x, y, size, color, turn = 0 }) {
  context.save();
  context.translate(x, y);
  context.rotate(turn);
  context.scale(size / 24, size / 24);
  context.translate(-12, -12);
  context.fillStyle = color;
  context.fill(SHAPES.receiver);
  context.restore();
}

const SHAPES = {
  receiver: new Path2D(
    "M6.6 10.8c1.4 2.8 3.8 5.1 6.6 6.6l2.2-2.2c.3-.3.7-.4 1-.2 1.1.4 2.3.6 3.6.6.6 0 1 .4 1 1V20c0 .6-.4 1-1 1C10.6 21 3 13.4 3 4c0-.6.4-1 1-1h3.5c.6 0 1 .4 1 1 0 1.3.2 2.5.6 3.6.1.3 0 .7-.2 1z",
  ),
};
