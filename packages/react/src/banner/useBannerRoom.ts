"use client";
import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Keeps what has the focus clear of the banner (WCAG 2.4.11, technique C43): while the banner stands, the page's scroll
 * padding at its end is as high as the banner. The height stands in `--cm-banner-block-size` on `<html>` too, for pages
 * that want their last lines to be scrolled clear of it. Returns the ref to put on the banner.
 */
export function useBannerRoom(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement | null>(null);
  // After every render: the banner stands from the one on in which its notice has arrived.
  useEffect(() => {
    const banner = ref.current;
    if (!banner) return;
    const { style } = document.documentElement;
    const before = style.scrollPaddingBlockEnd;
    const observer = new ResizeObserver(() => {
      const size = `${Math.ceil(innerHeight - banner.getBoundingClientRect().top)}px`;
      style.scrollPaddingBlockEnd = size;
      style.setProperty(SIZE, size);
    });
    observer.observe(banner);
    return () => {
      observer.disconnect();
      style.scrollPaddingBlockEnd = before;
      style.removeProperty(SIZE);
    };
  });
  return ref;
}

const SIZE = "--cm-banner-block-size";
