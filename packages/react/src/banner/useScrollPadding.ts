"use client";
import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Keeps what has the focus clear of the banner (WCAG 2.4.11, technique C43): while the banner stands, the page's scroll
 * padding at its end is as high as the banner. Returns the ref to put on the banner.
 */
export function useScrollPadding(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const banner = ref.current;
    if (!banner) return;
    const { style } = document.documentElement;
    const before = style.scrollPaddingBlockEnd;
    const observer = new ResizeObserver(() => {
      style.scrollPaddingBlockEnd = `${Math.ceil(innerHeight - banner.getBoundingClientRect().top)}px`;
    });
    observer.observe(banner);
    return () => {
      observer.disconnect();
      style.scrollPaddingBlockEnd = before;
    };
  });
  return ref;
}
