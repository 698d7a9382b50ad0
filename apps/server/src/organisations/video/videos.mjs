// @ts-check

/** @typedef {{ kind: "ring" | "log" | "callback" | "menu" | "chart", seconds: number, caption: string }} Scene */
/** @typedef {{ title: string, scenes: readonly Scene[] }} Video */

/** @type {ReadonlyMap<string, Video>} What Demo Video hosts, by id. */
export const VIDEOS = new Map([
  [
    "quick-start",
    {
      title: "CallMissed quick start",
      scenes: [
        { kind: "ring", seconds: 6, caption: "A customer rings your number and hangs up. It costs them nothing." },
        {
          kind: "log",
          seconds: 6,
          caption: "The missed call is in your log a moment later, with the campaign it belongs to.",
        },
        {
          kind: "callback",
          seconds: 6,
          caption: "CallMissed calls back within seconds and connects an agent who is free.",
        },
        { kind: "chart", seconds: 6, caption: "At the end of the day you see which number brought which calls." },
      ],
    },
  ],
  [
    "ivr",
    {
      title: "A phone menu in two minutes",
      scenes: [
        { kind: "ring", seconds: 5, caption: "A call comes in outside office hours." },
        { kind: "menu", seconds: 8, caption: "The caller presses 1 for sales, 2 for support, 3 to be called back." },
        { kind: "callback", seconds: 6, caption: "Whoever asked for it is called back in the morning." },
      ],
    },
  ],
  [
    "call-tracking",
    {
      title: "Which advertisement rang the phone",
      scenes: [
        { kind: "ring", seconds: 5, caption: "Each poster, page and leaflet carries a number of its own." },
        { kind: "log", seconds: 6, caption: "Every call is noted with the number that it came in on." },
        { kind: "chart", seconds: 7, caption: "So the bill of each campaign stands beside the calls that it brought." },
      ],
    },
  ],
]);
