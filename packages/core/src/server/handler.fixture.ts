import { defineConsent } from "../declaration/defineConsent.js";

/** A site with all that a form can be about: several services, a single one, one not in use, one that a signal denies. */
export const site = defineConsent({
  categories: [
    {
      id: "essential",
      essential: true,
      services: [{ id: "session", stores: [{ kind: "cookie", name: "sid", duration: 1 }] }],
    },
    {
      id: "functional",
      tracking: false,
      services: [
        { id: "theme", stores: "nothing" },
        { id: "video", stores: "nothing" },
        { id: "chat", inUse: false, stores: "nothing" },
      ],
    },
    { id: "analytics", services: [{ id: "counter", stores: "nothing" }] },
    { id: "marketing", services: [{ id: "ads", stores: "nothing" }] },
    { id: "research", services: [{ id: "survey", inUse: false, stores: "nothing" }] },
  ],
  notice: () => Promise.resolve({}),
});

export const NOW: number = Date.parse("2026-06-15T10:00:00Z");

/** A form as a page of the site posts it. */
export function post(body: BodyInit, headers: Readonly<Record<string, string>> = {}, path = "/cm-consent"): Request {
  return new Request(`https://www.example.in${path}`, {
    method: "POST",
    body,
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
      Origin: "https://www.example.in",
      Referer: "https://www.example.in/pricing?plan=2",
      ...headers,
    },
    // Node asks for it where the body is a stream.
    ...{ duplex: "half" },
  });
}

/** The same, with headers left out. */
export function without(request: Request, ...names: string[]): Request {
  for (const name of names) request.headers.delete(name);
  return request;
}
