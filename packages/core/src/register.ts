import type { ConsentConfig } from "./declaration/ConsentConfig.js";

/**
 * Augment this once to have the ids of your declaration typed everywhere:
 * `declare module "@callmissed/consent" { interface Register { consent: typeof consent } }`
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- empty so that an application can fill it
export interface Register {}

/** The declaration that the application registered, or any. */
export type RegisteredConfig = Register extends { readonly consent: infer Config extends ConsentConfig }
  ? Config
  : ConsentConfig;
