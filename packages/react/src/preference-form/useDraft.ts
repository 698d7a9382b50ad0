"use client";
import { isInUse, isOffered } from "@callmissed/consent";
import type { CategoryDeclaration, ConsentConfig, ConsentSnapshot } from "@callmissed/consent";
import { useState } from "react";

/**
 * The choices that a visitor has made in a form and not saved yet, over the state that is in force. A category's switch
 * takes its services along; nothing is on that the visitor did not put on.
 */
export function useDraft(config: ConsentConfig, snapshot: ConsentSnapshot): Draft {
  const [changes, setChanges] = useState<Readonly<Record<string, boolean>>>({});
  const stored = (id: string): boolean => (snapshot.categories[id] ?? snapshot.services[id]) === "granted";
  const offered = config.categories.filter((category) => isOffered(category, snapshot.signals));
  const isOn = (category: CategoryDeclaration, service?: string): boolean => {
    const ofCategory = changes[category.id];
    if (service === undefined) return ofCategory ?? stored(category.id);
    return changes[service] ?? ofCategory ?? stored(service);
  };

  const choices: Record<string, boolean> = {};
  let isChanged = false;
  for (const category of offered) {
    const ofCategory = isOn(category);
    choices[category.id] = ofCategory;
    isChanged ||= ofCategory !== stored(category.id);
    for (const service of category.services.filter(isInUse)) {
      const ofService = isOn(category, service.id);
      if (ofService !== ofCategory) choices[service.id] = ofService;
      isChanged ||= ofService !== stored(service.id);
    }
  }

  return {
    choices,
    isChanged,
    isOn,
    set(category, isNowOn, service) {
      // From what is there when it is taken over: several may be set at a time.
      setChanges((before) => {
        if (service !== undefined) return { ...before, [service]: isNowOn };
        const own = new Set(category.services.map(({ id }) => id));
        const others = Object.entries(before).filter(([id]) => !own.has(id));
        return { ...Object.fromEntries(others), [category.id]: isNowOn };
      });
    },
    reset: () => setChanges({}),
  };
}

/** What the form shows and would save. */
export interface Draft {
  /** Every category that is offered to this visitor, and each service that differs from its category. */
  readonly choices: Readonly<Record<string, boolean>>;
  /** Whether saving would change anything that is in force. */
  readonly isChanged: boolean;
  /** Whether the switch of a category, or of a service in it, is on. */
  isOn(category: CategoryDeclaration, service?: string): boolean;
  set(category: CategoryDeclaration, isOn: boolean, service?: string): void;
  reset(): void;
}
