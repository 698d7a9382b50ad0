import { ConsentProvider, createConsent, memoryStorage, useConsent } from "@callmissed/consent-react";
import type { ConsentProviderProps } from "@callmissed/consent-react";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { query } from "../../test/controls.js";
import { config } from "../../test/fixture.jsx";

const shown = (): string | null | undefined => query("#shown")?.textContent;
const GRANTED = "v1.functional-1.analytics-1";

describe("given a provider that is told the visitor's age", () => {
  it("denies from the first rendering on what a child may not be asked for, and follows a change", async () => {
    const ui = (props: Pick<ConsentProviderProps, "age" | "verifiedParent">): ReactElement => (
      <ConsentProvider config={config} storage={memoryStorage(GRANTED)} {...props}>
        <Shown />
      </ConsentProvider>
    );
    const { rerender, unmount } = render(ui({ age: "child", verifiedParent: "token" }));
    expect(shown()).toBe("child token denied");
    rerender(ui({ age: "adult" }));
    await expect.poll(shown).toBe("adult - denied");
    rerender(ui({}));
    await expect.poll(shown).toBe("unknown - denied");
    unmount();
    render(ui({}));
    expect(shown()).toBe("unknown - granted");
  });

  it("tells it to a shared consent too, before anything is let in", async () => {
    const store = createConsent(config, { storage: memoryStorage(GRANTED) });
    const run = vi.fn();
    store.when("analytics", run);
    render(
      <ConsentProvider store={store} age="child">
        <Shown />
      </ConsentProvider>,
    );
    await expect.poll(shown).toBe("child - denied");
    expect(run).not.toHaveBeenCalled();
  });

  it("leaves a shared consent what it knows where it is told nothing", async () => {
    const store = createConsent(config, { storage: memoryStorage(GRANTED), signals: { age: "child" } });
    render(
      <ConsentProvider store={store}>
        <Shown />
      </ConsentProvider>,
    );
    await expect.poll(shown).toBe("child - denied");
  });
});

describe("given vendors", () => {
  it("connects each once where it makes the consent from a declaration", async () => {
    const connect = vi.fn(() => () => undefined);
    const { rerender } = render(
      <ConsentProvider config={config} storage={memoryStorage(GRANTED)} vendors={[{ connect }]}>
        <Shown />
      </ConsentProvider>,
    );
    await expect.poll(shown).toBe("unknown - granted");
    rerender(
      <ConsentProvider config={config} storage={memoryStorage(GRANTED)} vendors={[{ connect }]}>
        <Shown />
      </ConsentProvider>,
    );
    expect(connect).toHaveBeenCalledOnce();
  });
});

function Shown(): ReactElement {
  const { signals, categories } = useConsent();
  return (
    <p id="shown">
      {signals.age} {signals.verifiedParent ?? "-"} {categories["analytics"]}
    </p>
  );
}
