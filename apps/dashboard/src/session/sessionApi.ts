import { signOut as removeStored } from "@callmissed/consent";
import { consent } from "@callmissed/demo-declaration";
import { appBase } from "../routing/appBase.js";

/** Who is signed in, or null where nobody is. Throws where the server cannot be reached or answers something else. */
export async function fetchPerson(): Promise<Person | null> {
  const response = await call("api/me");
  if (!response.ok) throw new Error(`GET api/me answered ${response.status}`);
  return personOf(await response.json());
}

/** Signs in and answers who that is, or null where email and password do not belong together. */
export async function signIn(credentials: Credentials): Promise<Person | null> {
  const response = await call("api/sign-in", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(credentials),
  });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`POST api/sign-in answered ${response.status}`);
  return personOf(await response.json());
}

/**
 * Ends the session: on the server, which expires its cookies, and in the page, of which everything goes that the declaration
 * says keeps somebody signed in. The decision about cookies is not touched.
 */
export async function signOut(): Promise<void> {
  const response = await call("api/sign-out", { method: "POST" });
  if (!response.ok) throw new Error(`POST api/sign-out answered ${response.status}`);
  await removeStored(consent);
}

/** Where the sign-in with Demo Login begins: a page of its own, since it leads to another organisation. */
export const providerSignInHref: string = `${appBase}api/sign-in/provider`;

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

function call(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("Accept", "application/json");
  return fetch(`${appBase}${path}`, { ...init, headers, credentials: "same-origin" });
}

// Somebody who is signed out is an answer without an email.
function personOf(answer: unknown): Person | null {
  if (typeof answer !== "object" || answer === null) return null;
  const { name, email } = answer as Record<string, unknown>;
  if (typeof email !== "string") return null;
  return { name: typeof name === "string" ? name : email, email };
}
