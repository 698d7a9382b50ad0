import type { config } from "./config.fixture.js";
import type { NoticeFor } from "./index.js";

const words = { name: "Name", purpose: "Purpose" };
const category = { ...words, short: "short", enables: "Enables" };

/** The notice of the test declaration. It refers to the declaration's type, which in turn loads it. */
export const notice: NoticeFor<(typeof config)["categories"]> = {
  site: "example.in",
  version: "2026-01-31",
  controller: { name: "Example" },
  contact: { email: "help@example.in" },
  organizations: {
    tube: { name: "Tube", noticeUrl: "https://tube.example/privacy" },
    counter_inc: { name: "Counter", noticeUrl: "https://counter.example/privacy" },
  },
  texts: {
    en: {
      categories: { essential: category, functional: category, analytics: category, marketing: category },
      services: { session: words, theme: words, video: words, counter: words, ads: words },
      data: { ip: "IP address" },
      manage: [],
    },
  },
};

export default notice;
