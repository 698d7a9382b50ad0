import { lazy } from "react";
import type { ComponentType, LazyExoticComponent } from "react";

/**
 * A component whose code is loaded where it is first rendered, or before that by `loadViews`. What is loaded before renders
 * at once, so that a server that does not wait has it in its HTML.
 */
export function lazyView<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  let loaded: Module<Props> | undefined;
  const view = async (): Promise<Module<Props>> => (loaded = { default: await load() });
  views.push(view);
  return lazy(() => {
    const module = loaded;
    if (!module) return view();
    // React takes an answer that comes at once without suspending.
    // oxlint-disable-next-line unicorn/no-thenable
    return { then: (take: (module: Module<Props>) => void) => take(module) } as ReturnType<typeof view>;
  });
}

/** Loads the code of every view that the application has imported the component of. */
export async function loadViews(): Promise<void> {
  await Promise.all(views.map((view) => view()));
}

const views: (() => Promise<unknown>)[] = [];

interface Module<Props> {
  readonly default: ComponentType<Props>;
}
