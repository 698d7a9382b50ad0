import { fileURLToPath } from "node:url";

const at = (path: string): string => fileURLToPath(new URL(`../packages/${path}`, import.meta.url));

/** The packages by their public names, taken from their sources: what is tested is what is written, built or not. */
export const sourceAliases: Alias[] = [
  { find: /^@callmissed\/consent$/, replacement: at("core/src/index.development.ts") },
  { find: /^@callmissed\/consent\/boot$/, replacement: at("core/src/boot/index.ts") },
  { find: /^@callmissed\/consent\/vendors\/(\w+)$/, replacement: at("core/src/vendors/$1.ts") },
  { find: /^@callmissed\/consent-react$/, replacement: at("react/src/index.ts") },
  { find: /^@callmissed\/consent-react\/(styles\/.+)$/, replacement: at("react/src/$1") },
  { find: /^@callmissed\/consent-locales$/, replacement: at("locales/src/index.ts") },
  { find: /^@callmissed\/consent-locales\/(en\/(?:banner|rest))$/, replacement: at("locales/src/$1.ts") },
  { find: /^@callmissed\/consent-locales\/([a-z]+)$/, replacement: at("locales/src/$1/index.ts") },
];

const module = (path: string): string => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));

/** React 18 in the place of React, for everything that imports it. */
export const react18Aliases: Alias[] = [
  { find: /^react$/, replacement: module("react-18/index.js") },
  { find: /^react\/(jsx-runtime|jsx-dev-runtime)$/, replacement: module("react-18/$1.js") },
  { find: /^react-dom$/, replacement: module("react-dom-18/index.js") },
  { find: /^react-dom\/(client|test-utils)$/, replacement: module("react-dom-18/$1.js") },
];

interface Alias {
  readonly find: RegExp;
  readonly replacement: string;
}
