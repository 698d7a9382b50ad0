import { playwright } from "@vitest/browser-playwright";
import type { PlaywrightProviderOptions } from "@vitest/browser-playwright";

type Provider = ReturnType<typeof playwright>;

/**
 * Playwright as Vitest drives it, with the frame that a test runs in found by its element. Vitest looks for it by its name,
 * which a plain Firefox on a busy machine has at times not told (“Cannot find "vitest-iframe" on the page”).
 */
export function playwrightProvider(options?: PlaywrightProviderOptions): Provider {
  const provider = playwright(options);
  return {
    ...provider,
    providerFactory(project) {
      const made = provider.providerFactory(project);
      const contextOf = made.getCommandsContext.bind(made);
      made.getCommandsContext = (sessionId) => {
        const context = contextOf(sessionId);
        const { page, frame: byName } = context as unknown as CommandsContext;
        const frame = async (): Promise<unknown> => {
          const element = await page.locator('[data-vitest="true"]').elementHandle();
          return (await element?.contentFrame()) ?? byName();
        };
        // What else is there may be computed when it is asked for.
        return Object.defineProperty(context, "frame", { value: frame });
      };
      return made;
    },
  };
}

interface CommandsContext {
  readonly page: {
    locator(selector: string): {
      elementHandle(): Promise<{ contentFrame(): Promise<unknown> } | null>;
    };
  };
  frame(): Promise<unknown>;
}
