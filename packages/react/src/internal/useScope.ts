"use client";
import { ConsentError } from "@callmissed/consent";
import { useContext } from "react";
import { ConsentContext } from "./ConsentContext.js";
import type { ConsentScope } from "./ConsentContext.js";

/** What the provider hands down. Throws `CM401` with the caller's name where there is none. */
export function useScope(caller: string): ConsentScope {
  const scope = useContext(ConsentContext);
  if (!scope) throw new ConsentError("CM401", caller);
  return scope;
}
