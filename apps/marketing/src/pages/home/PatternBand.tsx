import { useId } from "react";
import { usePage } from "../../site/PageContext.js";

/** A band of the CDN's tile, repeated in SVG: a background image would need its address in an inline style. */
export function PatternBand() {
  const { origins } = usePage();
  const id = useId();
  return (
    <svg className="pattern-band" aria-hidden="true">
      <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
        <image href={`${origins.cdn}/img/pattern.svg`} width={TILE} height={TILE} />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

const TILE = 160;
