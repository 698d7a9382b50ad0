import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { type Session, SessionContext, type SessionValue } from "./SessionContext.js";
import { fetchPerson, signIn, signOut } from "./sessionApi.js";

/** Asks the server who is signed in, when the app opens, and shares the answer. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [session, setSession] = useState<Session>({ status: "loading" });

  const load = useCallback(() => {
    let isCurrent = true;
    const settle = (next: Session) => {
      if (isCurrent) setSession(next);
    };
    fetchPerson().then(
      (person) => settle(person ? { status: "signed-in", person } : { status: "signed-out" }),
      () => settle({ status: "unreachable" }),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  useEffect(load, [load]);

  const retry = useCallback(() => {
    setSession({ status: "loading" });
    load();
  }, [load]);

  const value = useMemo<SessionValue>(
    () => ({
      session,
      retry,
      signIn: async (credentials) => {
        const person = await signIn(credentials);
        if (person) setSession({ status: "signed-in", person });
        return person !== null;
      },
      signOut: async () => {
        await signOut();
        setSession({ status: "signed-out" });
      },
    }),
    [session, retry],
  );

  return <SessionContext value={value}>{children}</SessionContext>;
}
