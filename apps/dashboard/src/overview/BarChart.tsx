import { scaleOf } from "./scaleOf.js";
import { useElementSize } from "./useElementSize.js";
import type { CallsBar } from "./CallsSection.js";

/**
 * Stacked bars over time, drawn in the room that there is, so that its letters keep their size. Renders an inline
 * `<svg>` that assistive technology meets as one picture with `label` as its name.
 */
export function BarChart({ bars, label, format }: BarChartProps) {
  const [ref, { width, height }] = useElementSize<HTMLDivElement>({ width: 640, height: 260 });
  const scale = scaleOf(Math.max(...bars.map((bar) => bar.total)));
  const plot = { start: 34, end: width - 4, top: 18, bottom: height - 26 };
  const step = (plot.end - plot.start) / bars.length;
  const bar = Math.max(6, Math.min(44, step * 0.62));
  const y = (value: number) => plot.bottom - (value / scale.top) * (plot.bottom - plot.top);
  const everyLabel = Math.max(1, Math.ceil(46 / step));

  return (
    <div ref={ref} className="app-chart">
      <svg className="app-chart-drawing" role="img" aria-label={label} width={width} height={height}>
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line className="app-chart-grid" x1={plot.start} x2={plot.end} y1={y(tick)} y2={y(tick)} />
            <text className="app-chart-text" x={plot.start - 8} y={y(tick)} dy="0.35em" textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {bars.map((item, index) => {
          const center = plot.start + step * (index + 0.5);
          const seam = y(item.returned);
          const waiting = item.waiting > 0 ? Math.max(4, seam - y(item.total)) : 0;
          return (
            <g key={item.name}>
              <rect
                className="app-chart-returned"
                x={center - bar / 2}
                width={bar}
                y={seam}
                height={plot.bottom - seam}
                rx="3"
              />
              {waiting > 0 && (
                <rect
                  className="app-chart-waiting"
                  x={center - bar / 2}
                  width={bar}
                  y={seam - waiting - 2}
                  height={waiting}
                  rx="2"
                />
              )}
              {step >= 30 && (
                <text
                  className="app-chart-value"
                  x={center}
                  y={seam - (waiting > 0 ? waiting + 8 : 6)}
                  textAnchor="middle"
                >
                  {format(item.total)}
                </text>
              )}
              {(bars.length - 1 - index) % everyLabel === 0 && (
                <text className="app-chart-text" x={center} y={height - 6} textAnchor="middle">
                  {item.label}
                </text>
              )}
            </g>
          );
        })}
        <line className="app-chart-axis" x1={plot.start} x2={plot.end} y1={plot.bottom} y2={plot.bottom} />
      </svg>
    </div>
  );
}

interface BarChartProps {
  readonly bars: readonly CallsBar[];
  /** What the chart says, in words. */
  readonly label: string;
  readonly format: (value: number) => string;
}
