import type { ViewportMap } from "storybook/viewport";

/** The sizes that the stories are made for. */
export const viewports: ViewportMap = {
  phone: { name: "Phone", type: "mobile", styles: { width: "375px", height: "740px" } },
  narrow: { name: "Narrow phone", type: "mobile", styles: { width: "320px", height: "568px" } },
  enlarged: { name: "1280 × 1024 at 400 %", type: "other", styles: { width: "320px", height: "256px" } },
  tablet: { name: "Tablet", type: "tablet", styles: { width: "834px", height: "1112px" } },
  desktop: { name: "Desktop", type: "desktop", styles: { width: "1280px", height: "800px" } },
};
