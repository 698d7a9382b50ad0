import type { BrowserContext, Page } from "playwright";

/**
 * Films what Chromium paints of a page while something is done, and tells of each picture how much of it has the color that
 * the page under test is marked with, and how light it is. A picture is made of whatever the browser puts on the screen: of
 * the page that is left, too. Pictures that follow faster than the browser hands them over may be missing.
 */
export async function film(page: Page, marks: Marks, doing: () => Promise<void>): Promise<readonly Picture[]> {
  const session = await page.context().newCDPSession(page);
  const pictures: string[] = [];
  session.on("Page.screencastFrame", ({ data, sessionId }) => {
    pictures.push(data);
    // The next one comes only after that. Once the session has ended, nobody waits for it.
    session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
  });
  await session.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
  await doing();
  await session.send("Page.stopScreencast");
  await session.detach();
  return developed(page.context(), pictures, marks);
}

/** Colors to look for, as `[red, green, blue]`. */
export type Marks = Readonly<Record<string, readonly [red: number, green: number, blue: number]>>;

/** One picture of a film. */
export interface Picture {
  /** For each mark, the share of the picture that has just this color. */
  readonly shares: Readonly<Record<string, number>>;
  /** The share of its most frequent color, and that color. */
  readonly ground: { readonly share: number; readonly color: string };
}

/** Reads the pictures in the browser itself, in a page that has nothing else to do. */
async function developed(context: BrowserContext, pictures: readonly string[], marks: Marks): Promise<Picture[]> {
  const page = await context.newPage();
  try {
    return await page.evaluate(
      async ([all, wanted]) => {
        const seen: Picture[] = [];
        for (const data of all) {
          const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          if (!canvas) throw new Error("There is no canvas to read a picture with.");
          canvas.drawImage(bitmap, 0, 0);
          const { buffer } = canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
          // A pixel as one number, from red in the lowest byte up to what is always opaque.
          const pixels = new Uint32Array(buffer);
          const counts = new Map<number, number>();
          for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
          const [ground = 0, count = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
          const shares = Object.entries(wanted).map(([name, [red, green, blue]]) => {
            const pixel = new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0] ?? 0;
            return [name, (counts.get(pixel) ?? 0) / pixels.length];
          });
          seen.push({
            shares: Object.fromEntries(shares),
            ground: { share: count / pixels.length, color: new Uint8Array(Uint32Array.of(ground).buffer, 0, 3).join() },
          });
        }
        return seen;
      },
      [pictures, marks] as const,
    );
  } finally {
    await page.close();
  }
}
