import type { ConsentConfig } from "@callmissed/consent";
import { createBootScript } from "@callmissed/consent/boot";
import type { BootScriptOptions } from "@callmissed/consent/boot";
import type { ReactElement } from "react";

/**
 * The script that stands first in `<head>` of a server-rendered or static page: before the first paint it tells the style
 * sheet whether the banner is to be shown, and shows the theme. Renders an inline `<script>`; for the server only.
 */
export function ConsentBootScript({ config, nonce, ...options }: ConsentBootScriptProps): ReactElement {
  const code = createBootScript(config, options);
  // The text is generated from the declaration, and escaped for its place; browsers hide a nonce from hydration.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: code }} />;
}

/** The props of `ConsentBootScript`. */
export interface ConsentBootScriptProps extends BootScriptOptions {
  readonly config: ConsentConfig;
  /** The page's CSP nonce. */
  readonly nonce?: string;
}
