import { drawFrame } from "./film/drawFrame.js";

const player = document.querySelector(".player");
const canvas = player.querySelector("canvas");
const caption = player.querySelector(".caption");
const play = player.querySelector(".play");
const seek = player.querySelector(".seek");
const clock = player.querySelector(".now");

const scenes = JSON.parse(canvas.dataset.scenes);
const duration = Number(seek.max);

let position = 0;
let isPlaying = false;
let lastFrame = 0;

play.addEventListener("click", toggle);
player.querySelector(".big-play").addEventListener("click", () => {
  toggle();
  play.focus();
});
canvas.addEventListener("click", toggle);
seek.addEventListener("input", () => {
  position = Number(seek.value);
  if (!isPlaying) player.dataset.state = "paused";
  show();
});
addEventListener("keydown", (event) => {
  const isTyping = event.ctrlKey || event.metaKey || event.altKey;
  if (isTyping || event.target === play) return;
  if (event.key === " " || event.key === "k") {
    event.preventDefault();
    toggle();
  }
});
new ResizeObserver(show).observe(canvas);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) setPlaying(false);
});

function toggle() {
  if (!isPlaying && position >= duration) position = 0;
  setPlaying(!isPlaying);
}

function setPlaying(next) {
  if (next === isPlaying) return;
  isPlaying = next;
  player.dataset.state = isPlaying ? "playing" : "paused";
  play.setAttribute("aria-label", isPlaying ? "Pause" : "Play");
  if (isPlaying) {
    lastFrame = performance.now();
    requestAnimationFrame(advance);
  }
}

function advance(now) {
  if (!isPlaying) return;
  position = Math.min(duration, position + (now - lastFrame) / 1000);
  lastFrame = now;
  show();
  if (position >= duration) setPlaying(false);
  else requestAnimationFrame(advance);
}

function show() {
  const scale = Math.min(devicePixelRatio, 2);
  const width = Math.max(1, Math.round(canvas.clientWidth * scale));
  const height = Math.max(1, Math.round(canvas.clientHeight * scale));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;

  const { scene, progress, elapsed } = sceneAt(position);
  drawFrame(canvas, { kind: scene.kind, progress, elapsed });
  if (caption.textContent !== scene.caption) caption.textContent = scene.caption;
  seek.value = String(position);
  const time = clockText(position);
  if (clock.textContent !== time) clock.textContent = time;
  seek.setAttribute("aria-valuetext", `${time} of ${clockText(duration)}`);
}

function sceneAt(seconds) {
  let start = 0;
  for (const scene of scenes) {
    if (seconds < start + scene.seconds) {
      return { scene, elapsed: seconds - start, progress: (seconds - start) / scene.seconds };
    }
    start += scene.seconds;
  }
  const scene = scenes[scenes.length - 1];
  return { scene, elapsed: scene.seconds, progress: 1 };
}

function clockText(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
