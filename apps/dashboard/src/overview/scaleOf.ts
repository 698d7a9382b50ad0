/** A scale from zero to a round number at or above `max`, with at most five even steps. */
export function scaleOf(max: number): { readonly top: number; readonly ticks: readonly number[] } {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, max) / 4));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size * 5 >= max);
  const size = Math.max(1, step ?? power * 10);
  const count = Math.max(1, Math.ceil(max / size));
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * size);
  return { top: count * size, ticks };
}
