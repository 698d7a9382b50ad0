import { consent } from "@callmissed/demo-declaration";
import { expect } from "vitest";
import { observe } from "../../support/expectations.js";
import { action, BANNER } from "../../support/selectors.js";
import { lookAround } from "../lookAround.js";
import type { Row } from "../Row.js";
import { ESSENTIAL, originOf } from "../sites.js";
import { expectNoStrays } from "../strays.js";

/** S14: a visitor whose browser runs no scripts. The dashboard is an application, and says so to them. */
export const noScript: Row = {
  id: "S14",
  title: "has scripts off: the pages show what they are about, the banner is a form, and nothing optional is there",
  sites: ["marketing"],
  async run(arrive, site) {
    const arrival = await arrive({ hasScript: false });
    const { watch } = arrival;
    const tab = await arrival.open(watch.blank(originOf(site)));
    for (const page of PAGES) {
      await tab.goto(originOf(site) + page);
      await tab.appears("main h1");
      expect((await tab.text("main")).length, page).toBeGreaterThan(200);
      expect(await tab.attribute("html", "data-cm-status"), "a script has run").toBeNull();
      await tab.appears(BANNER);
      for (const name of ["accept-all", "reject-all"]) {
        await tab.appears(action(name, BANNER));
        expect(await tab.run(SENDS, action(name, BANNER))).toEqual({ method: "post", path: "/cm-consent", name });
      }
    }
    await observe();
    // Without scripts, Firefox answers none of a page's promises, by which the origin's storage is read.
    const seen = await lookAround(arrival, arrival.visitor.engine === "firefox" ? undefined : tab);
    expectNoStrays(seen, ESSENTIAL);
    expect([...seen.cookies, ...seen.setCookies].map(({ name }) => name)).not.toContain(consent.cookie.name);
    // What the server sets is there: the row does not pass for want of sight.
    expect(seen.setCookies.map(({ name }) => name)).toContain("cm_lb");
    expect(watch.problems()).toEqual([]);
  },
};

const PAGES = ["/", "/pricing", "/docs", "/signin", "/cookies", "/static"];

/** What a button sends, and to where. */
const SENDS = `
  const button = document.querySelector(arguments[0]);
  const { form } = button;
  if (!form || button.type !== "submit" || button.name !== "action") return null;
  // As attributes: a button of that name stands in the way of the form's own property.
  const [method, action] = ["method", "action"].map((name) => form.getAttribute(name));
  return { method, path: new URL(action, location.href).pathname, name: button.value };
`;
