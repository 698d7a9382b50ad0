/** Where everything of the demo answers: absolute addresses without a trailing slash. */
export type Origins = Readonly<
  Record<"marketing" | "dashboard" | "storybook" | "collector" | "video" | "pay" | "login" | "cdn", string>
>;

/**
 * The demo's addresses as seen from a page or a request. On `localhost` and on an IP, for browsers that do not resolve
 * `*.localhost`, everything answers below one host.
 */
export function originsOf({ protocol, host }: { readonly protocol: string; readonly host: string }): Origins {
  const [name, port] = splitPort(host);
  const at = (subdomain: string): string => `${protocol}//${subdomain}${port}`;
  if (!name.endsWith(".localhost")) {
    const base = `${protocol}//${host}`;
    const organization = (one: string): string => `${base}/__org/${one}`;
    return {
      marketing: base,
      dashboard: `${base}/app`,
      storybook: `${base}/storybook`,
      collector: organization("collector"),
      video: organization("video"),
      pay: organization("pay"),
      login: organization("login"),
      cdn: organization("cdn"),
    };
  }
  return {
    marketing: at("callmissed.localhost"),
    dashboard: at("app.callmissed.localhost"),
    storybook: at("storybook.callmissed.localhost"),
    collector: at("collector.localhost"),
    video: at("video.localhost"),
    pay: at("pay.localhost"),
    login: at("login.localhost"),
    cdn: at("cdn.localhost"),
  };
}

function splitPort(host: string): readonly [name: string, port: string] {
  const at = host.search(/:\d+$/);
  return at < 0 ? [host, ""] : [host.slice(0, at), host.slice(at)];
}
