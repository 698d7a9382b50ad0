/**
 * What a server needs of the core beside the components, for an application that has installed this package alone: the
 * handlers of the consent form, the cookie, the headers of a page, and the boot script with its hash.
 */
export * from "@callmissed/consent/server";
export { bootScriptHash, createBootScript } from "@callmissed/consent/boot";
export type { BootScriptOptions } from "@callmissed/consent/boot";
