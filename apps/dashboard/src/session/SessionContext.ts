import { createContext } from "react";
import type { Credentials, Person } from "./sessionApi.js";

/** The session and what can be done with it. */
export const SessionContext = createContext<SessionValue | null>(null);

export interface SessionValue {
  readonly session: Session;
  /** Answers false where the password is wrong, and throws where the server cannot be reached. */
  readonly signIn: (credentials: Credentials) => Promise<boolean>;
  /** Throws where the server cannot be reached. */
  readonly signOut: () => Promise<void>;
  /** Asks the server again after `unreachable`. */
  readonly retry: () => void;
}

export type Session =
  | { readonly status: "loading" | "signed-out" | "unreachable" }
  | { readonly status: "signed-in"; readonly person: Person };
