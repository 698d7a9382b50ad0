import { PRESSED } from "./pressed.js";

/* oxlint-disable eqeqeq -- Every page pays for each character, and what is compared here is of one type or undefined. */
/**
 * What the inline script does before the first paint: it tells the style sheet whether the banner is to be shown, shows
 * the theme, and answers presses on the banner until the application does.
 *
 * Every page carries it, so that it weighs what can be weighed: it reads the cookie with expressions of its own in place of
 * the library's parser, and what it makes of a cookie is held against the library's answer in the tests, for tables and for
 * random values.
 *
 * @param name The name of the consent cookie, prefix included.
 * @param days How many days a decision holds.
 * @param domain The cookie's declared domain; empty for a host-only cookie.
 * @param asked The categories that can be asked for.
 * @param attribute The attribute that shows the theme; empty where the site shows its own.
 * @param service The service that keeps the theme; empty where none does, or where the site shows its own.
 * @param place Where in `asked` that service's category stands; -1 for an essential one.
 */
export function boot(
  name: string,
  days: number,
  domain: string,
  asked: readonly Asked[],
  attribute: string,
  service: string,
  place: number,
): void {
  const root = document.documentElement;
  const gpc = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;
  /** The value of the consent cookie that counts; empty where there is none that holds. */
  let value: string;

  /** The day in that many days, `yyyymmdd` in UTC. */
  const dayIn = (count: number): string => new Date(Date.now() + count * 864e5).toISOString().replace(/-|T.*/g, "");
  const valuesOf = (cookie: string): string[] =>
    `; ${document.cookie}`
      .split(`; ${cookie}=`)
      .slice(1)
      .map((rest) => rest.split(";")[0] as string);

  /** What the cookie says of a category, or of a service as `s-<id>`. Said twice, it is denied if it is denied once. */
  const said = (key: string): [granted: boolean | undefined, fingerprint: string | undefined] => {
    let granted: boolean | undefined;
    let fingerprint: string | undefined;
    const named = RegExp(`\\.${key}(-([01])(-([a-z0-9]{4,8}))?(?![^.])|(?![^.-]))`, "g");
    for (const [, , flag, , found] of value.matchAll(named)) {
      // A service has no fingerprint: a part that bears one does not fit.
      granted = flag == "1" && granted != false && !(found && key[1] == "-");
      fingerprint = found;
    }
    return [granted, fingerprint];
  };

  /** What holds for a category, or for one of its services: `categoryState` and `serviceState`. Undefined for `unasked`. */
  const stateOf = ([id, current, chosen]: Asked, inUse?: string): boolean | undefined => {
    const [granted, fingerprint] = said(id);
    const isBarred = gpc && chosen && fingerprint != chosen;
    const state = isBarred
      ? false
      : fingerprint && fingerprint != current && fingerprint != chosen
        ? undefined
        : granted;
    const [own] = inUse && !isBarred ? said(`s-${inUse}`) : ([] as undefined[]);
    // Its own word counts before its category's, save where the category has changed since.
    return own == undefined || (state ?? granted) != state ? state : own;
  };

  const show = (): void => {
    // A press holds for this page also where the browser keeps no cookie.
    if (root.hasAttribute("data-cm-live") || window[PRESSED]) return;
    let best = -1e3;
    let status = "pending";
    let stored: unknown;
    value = "";
    try {
      for (const one of valuesOf(name)) {
        const [, day = 0] = /\.d(\d{8})(?![^.])/.exec(one) || [];
        // The latest, and among those of one day the one that grants least.
        const rank = (day as number) * 1e3 - one.split(/-1\b/).length;
        if (/^v1(?![^.])[^]{0,510}$/.test(one) && rank > best) {
          best = rank;
          value = !day || (day <= dayIn(1) && day > dayIn(-days)) ? one : "";
        }
      }
      if (asked.every((one) => stateOf(one) != undefined)) status = "decided";
      if (service) {
        const category = asked[place];
        const state = !category || stateOf(category, service);
        stored = state
          ? (valuesOf("cm_theme")[0] ?? localStorage["cm_theme"])
          : state == false && sessionStorage["cm_theme"];
      }
    } catch {
      // A sandboxed document has no cookies and no storage: what is known by then stands.
    }
    root.setAttribute("data-cm-status", status);
    if (attribute) {
      const isTheme = /^(light|dark)$/.test(stored as string);
      const theme = isTheme ? (stored as string) : matchMedia("(prefers-color-scheme:dark)").matches ? "dark" : "light";
      root.setAttribute(attribute, (root.style.colorScheme = theme));
    }
  };

  show();
  // A page that was rendered ahead, or kept aside, meets a decision that was made in the meantime.
  addEventListener("visibilitychange", show);
  /*
   * Until the banner is live, a press on it is one decision, kept at once: the application finds it when it starts. What
   * opens the preference center elsewhere on the page is answered until the application has started, and a press on the
   * placeholder of an embed waits on its element.
   */
  addEventListener(
    "click",
    (event) => {
      const button = (event.target as Element).closest?.("[data-cm-action]");
      const part: (Element & { [PRESSED]?: string | null }) | null | undefined =
        button && button.closest("[data-cm-layer=banner],[data-cm-gate]");
      if (!button || (part || root).hasAttribute("data-cm-live")) return;
      const action = button.getAttribute("data-cm-action") as string;
      const isAnswer = part && /t-all/.test(action);
      if (part) part[PRESSED] = action;
      // The application opens the center for this address as soon as it can.
      if (action == "open-preferences") location.hash = "cm-preferences";
      else if (!isAnswer) return;
      // The form is for pages without scripts.
      event.preventDefault();
      if (!isAnswer) return;
      const granted = action < "b";
      const parts = asked.map((one) => {
        // What a signal denies is not granted wholesale: `allOf`.
        const barred = gpc && one[2];
        const isOn = granted && (!barred || stateOf(one));
        return `.${one[0]}-${isOn ? 1 : 0}-${(isOn && barred) || one[1]}`;
      });
      const shared = domain && `.${location.hostname}`.endsWith(`.${domain}`) && `;Domain=${domain}`;
      const write = (text: string, attributes: string): string =>
        (document.cookie = `${name}=${text};Path=/;SameSite=Lax${location.protocol[4] == "s" ? ";Secure" : ""};Max-Age=${attributes}`);
      try {
        write(`v1.d${dayIn(0)}${parts.join("")}`, days * 86400 + (shared || ""));
        // An older host-only cookie of the same name would speak beside the new one.
        if (shared && valuesOf(name)[1]) write("", "0");
      } catch {
        // As above: the application finds the press itself.
      }
      root.setAttribute("data-cm-status", "decided");
      window[PRESSED] = [action, Date.now()];
      dispatchEvent(new Event(PRESSED));
    },
    true,
  );
}

/** A category that can be asked for: its id, and what it asks today, alone and in face of a signal that denies it. */
export type Asked = readonly [id: string, current: string, chosen?: string];

/** What the script of a page is made with. */
export type BootArguments = Parameters<typeof boot>;
