import { use } from "react";
import { SessionContext, type SessionValue } from "./SessionContext.js";

/** The session, below a `SessionProvider`. */
export function useSession(): SessionValue {
  const value = use(SessionContext);
  if (!value) throw new Error("useSession is called outside SessionProvider; wrap the app in it.");
  return value;
}
