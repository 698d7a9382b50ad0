import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** A ref, and the inner size in pixels of the element that carries it; `fallback` until it is measured. */
export function useElementSize<Element extends HTMLElement>(fallback: Size): [RefObject<Element | null>, Size] {
  const ref = useRef<Element>(null);
  const [size, setSize] = useState(fallback);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [ref, size];
}

interface Size {
  readonly width: number;
  readonly height: number;
}
