import { usePage } from "./PageContext.js";

/** A drawing that only decorates, served by the CDN. Its size is fixed, so that nothing moves when it arrives. */
export function CdnImage({ name, width, height, className, eager = false }: CdnImageProps) {
  const { origins } = usePage();
  return (
    <img
      className={className}
      src={`${origins.cdn}/img/${name}`}
      alt=""
      width={width}
      height={height}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
    />
  );
}

interface CdnImageProps {
  /** The file's name at the CDN, e.g. `team.svg`. */
  readonly name: string;
  /** In CSS pixels, as drawn. */
  readonly width: number;
  readonly height: number;
  readonly className?: string;
  /** Whether it is in view at once. Default: false. */
  readonly eager?: boolean;
}
