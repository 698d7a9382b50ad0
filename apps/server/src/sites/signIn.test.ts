import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Answer, type TestServer, startForTest, valueOf } from "../startDemoServer.fixture.js";

const MARKETING = "callmissed.localhost";
const DASHBOARD = "app.callmissed.localhost";
const FORM = { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" };
const RIGHT = { email: "asha@example.com", password: "missed-calls" };

let server: TestServer;

beforeEach(async () => {
  server = await startForTest({
    "marketing/server/entry-server.js": "export const render = async ({ csrf }) => ({ status: 200, html: csrf });",
    "dashboard/.server/entry-server.js":
      "export const sessionEnds = (cookie, host) => [`cm_session=; Max-Age=0; Path=/`, `asked=${cookie} of ${host}`];",
  });
});

afterEach(() => server.close());

const post = (host: string, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  server.ask(host, path, {
    method: "POST",
    body: String(new URLSearchParams(fields)),
    headers: { ...FORM, ...headers },
  });

const follow = (answer: Answer, headers: Record<string, string> = {}) => {
  const { host, pathname, search } = new URL(answer.headers.location ?? "");
  return server.ask(host, pathname + search, { headers });
};

const whoIs = async (session: string) =>
  (await server.ask(DASHBOARD, "/api/me", { headers: { Cookie: `cm_session=${session}` } })).json();

describe("given the sign-in form of the marketing site", () => {
  const openForm = async () => {
    const page = await server.ask(MARKETING, "/signin");
    return { csrf: page.text, cookie: `cm_csrf=${valueOf(page.cookies.get("cm_csrf"))}` };
  };

  it("should lead a right password to a session on the dashboard's host", async () => {
    const { csrf, cookie } = await openForm();
    const ticket = await post(MARKETING, "/signin", { ...RIGHT, csrf }, { Cookie: cookie });
    expect(ticket.status).toBe(303);
    expect(ticket.cookies.has("cm_session")).toBe(false);
    const entered = await follow(ticket);
    expect([entered.status, entered.headers.location]).toEqual([303, `${server.origins.dashboard}/`]);
    const session = entered.cookies.get("cm_session");
    expect(session).toMatch(/^[\w-]{32}; Path=\/; SameSite=Lax; HttpOnly$/);
    expect(await whoIs(valueOf(session))).toEqual({ signedIn: true, name: "Asha Verma", email: RIGHT.email });
  });

  it("should take a ticket from a browser to which the two names are two sites", async () => {
    const { csrf, cookie } = await openForm();
    const ticket = await post(MARKETING, "/signin", { ...RIGHT, csrf }, { Cookie: cookie });
    const own = { "Sec-Fetch-Site": "cross-site", Referer: `${server.origins.marketing}/` };
    expect((await follow(ticket, own)).cookies.has("cm_session")).toBe(true);
  });

  it("should take a ticket once only, and none that a stranger's page plants", async () => {
    const { csrf, cookie } = await openForm();
    const ticket = await post(MARKETING, "/signin", { ...RIGHT, csrf }, { Cookie: cookie });
    const stranger = { "Sec-Fetch-Site": "cross-site", Referer: `${server.origins.marketing}.evil.example/` };
    expect((await follow(ticket, stranger)).cookies.has("cm_session")).toBe(false);
    expect((await follow(ticket, { "Sec-Fetch-Site": "cross-site" })).cookies.has("cm_session")).toBe(false);
    expect((await follow(ticket)).cookies.has("cm_session")).toBe(true);
    expect((await follow(ticket)).headers.location).toBe(`${server.origins.marketing}/signin?error=1`);
  });

  it("should lead a wrong password back to the form", async () => {
    const { csrf, cookie } = await openForm();
    const answer = await post(MARKETING, "/signin", { ...RIGHT, password: "wrong", csrf }, { Cookie: cookie });
    expect([answer.status, answer.headers.location]).toEqual([303, `${server.origins.marketing}/signin?error=1`]);
  });

  it.each([
    ["a token that is missing", {}, true],
    ["a token that is another's", { csrf: "A".repeat(32) }, true],
    ["a cookie that is missing", {}, false],
  ])("should refuse %s", async (_case, fields, sendsCookie) => {
    const { csrf, cookie } = await openForm();
    const answer = await post(
      MARKETING,
      "/signin",
      { ...RIGHT, ...(sendsCookie ? fields : { csrf }) },
      sendsCookie ? { Cookie: cookie } : {},
    );
    expect(answer.status).toBe(403);
  });

  it("should keep the token of a browser that has one already", async () => {
    const { csrf, cookie } = await openForm();
    const again = await server.ask(MARKETING, "/signin", { headers: { Cookie: cookie } });
    expect(again.text).toBe(csrf);
    expect(again.cookies.has("cm_csrf")).toBe(false);
  });
});

describe("given the dashboard's own sign-in", () => {
  const signIn = (fields: object, headers: Record<string, string> = {}) =>
    server.ask(DASHBOARD, "/api/sign-in", {
      method: "POST",
      body: JSON.stringify(fields),
      headers: { "Content-Type": "application/json", ...headers },
    });

  it("should sign in, know the person, and sign out without touching the consent", async () => {
    const entered = await signIn(RIGHT, { Origin: server.origins.dashboard });
    expect(entered.status).toBe(200);
    const session = valueOf(entered.cookies.get("cm_session"));
    expect(await whoIs(session)).toMatchObject({ signedIn: true });
    const left = await server.ask(DASHBOARD, "/api/sign-out", {
      method: "POST",
      headers: { Cookie: `cm_session=${session}; cm_consent=v1.analytics-1; cm_lb=a` },
    });
    // Which cookies go is the declaration's to say, by way of the dashboard's build.
    expect([...left.cookies]).toEqual([
      ["cm_session", "; Max-Age=0; Path=/"],
      ["asked", `cm_session=${session}; cm_consent=v1.analytics-1; cm_lb=a of ${DASHBOARD}:${server.port}`],
    ]);
    expect(await whoIs(session)).toEqual({ signedIn: false });
  });

  it("should end the session on the server too, and never hand out the module that names the cookies", async () => {
    const session = valueOf((await signIn(RIGHT)).cookies.get("cm_session"));
    const left = await post(DASHBOARD, "/api/sign-out", {}, { Cookie: `cm_session=${session}` });
    expect([left.status, left.headers.location]).toEqual([303, `${server.origins.dashboard}/`]);
    expect(await whoIs(session)).toEqual({ signedIn: false });
    expect((await server.ask(DASHBOARD, "/.server/entry-server.js")).status).toBe(404);
  });

  it("should answer 401 to a wrong password, and lead a form back", async () => {
    expect((await signIn({ ...RIGHT, password: "wrong" })).status).toBe(401);
    expect((await signIn({ email: 1, password: {} })).status).toBe(401);
    const form = await post(DASHBOARD, "/api/sign-in", { ...RIGHT, password: "wrong" });
    expect([form.status, form.headers.location]).toEqual([303, `${server.origins.marketing}/signin?error=1`]);
    const right = await post(DASHBOARD, "/api/sign-in", RIGHT);
    expect([right.status, right.headers.location]).toEqual([303, `${server.origins.dashboard}/`]);
  });

  it("should refuse a post from another site", async () => {
    expect((await signIn(RIGHT, { Origin: "https://evil.example" })).status).toBe(403);
    expect((await signIn(RIGHT, { Origin: "null" })).status).toBe(403);
    expect((await signIn(RIGHT, { Origin: server.origins.pay })).status).toBe(403);
    expect((await signIn(RIGHT, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  });
});

describe("given the sign-in with Demo Login", () => {
  const begin = async () => {
    const answer = await server.ask(DASHBOARD, "/api/sign-in/provider");
    const page = await follow(answer);
    return {
      state: `cm_state=${valueOf(answer.cookies.get("cm_state"))}`,
      request: /name="request" value="([\w-]+)"/.exec(page.text)?.[1] ?? "",
      login: `login_session=${valueOf(page.cookies.get("login_session"))}`,
    };
  };

  it("should come back with a code that opens a session once", async () => {
    const { state, request, login } = await begin();
    const back = await post("login.localhost", "/authorize", { request, answer: "continue" }, { Cookie: login });
    expect(back.headers.location).toContain(`${server.origins.dashboard}/api/callback?`);
    const entered = await follow(back, { Cookie: state });
    expect(entered.headers.location).toBe(`${server.origins.dashboard}/`);
    expect(await whoIs(valueOf(entered.cookies.get("cm_session")))).toMatchObject({ signedIn: true });
    expect(entered.cookies.get("cm_state")).toContain("Max-Age=0");
    expect((await follow(back, { Cookie: state })).cookies.has("cm_session")).toBe(false);
  });

  it("should open nothing without the state that began it", async () => {
    const { request, login } = await begin();
    const back = await post("login.localhost", "/authorize", { request, answer: "continue" }, { Cookie: login });
    const refused = await follow(back, { Cookie: `cm_state=${"A".repeat(32)}` });
    expect(refused.cookies.has("cm_session")).toBe(false);
    expect(refused.headers.location).toBe(`${server.origins.marketing}/signin?error=1`);
  });

  it("should lead back without a session when the person cancels", async () => {
    const { state, request, login } = await begin();
    const back = await post("login.localhost", "/authorize", { request, answer: "cancel" }, { Cookie: login });
    expect((await follow(back, { Cookie: state })).headers.location).toBe(`${server.origins.marketing}/signin?error=1`);
  });

  it("should need the browser that was asked", async () => {
    const { request } = await begin();
    expect((await post("login.localhost", "/authorize", { request, answer: "continue" })).status).toBe(400);
  });

  it.each(["https://evil.example/", "//evil.example", "http://callmissed.localhost.evil.example/api/callback", ""])(
    "should not send anybody to %s",
    async (address) => {
      const path = `/authorize?state=s&redirect_uri=${encodeURIComponent(address)}`;
      const answer = await server.ask("login.localhost", path);
      expect(answer.status).toBe(400);
      expect(answer.headers.location).toBeUndefined();
    },
  );
});
