import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../session/useSession.js";
import { DemoCredentials, demoCredentials } from "./DemoCredentials.js";

/** Email and password, with the demonstration account below and what went wrong above the button. */
export function SignInForm() {
  const { t } = useTranslation();
  const { signIn } = useSession();
  const [credentials, setCredentials] = useState({ email: "", password: "" });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();

  const emailMissing = problem === "missing" && !credentials.email.trim();
  const passwordMissing = problem === "missing" && !credentials.password;
  const refused = problem === "refused";

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setProblem(null);
    if (!credentials.email.trim() || !credentials.password) {
      setProblem("missing");
      return;
    }
    setBusy(true);
    try {
      if (!(await signIn(credentials))) setProblem("refused");
    } catch {
      setProblem("unreachable");
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="app-form" noValidate onSubmit={submit}>
      <label className="app-field">
        <span className="app-field-label">{t("signIn.email")}</span>
        <input
          className="app-input"
          type="email"
          name="email"
          autoComplete="username"
          dir="ltr"
          value={credentials.email}
          aria-invalid={emailMissing || refused}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => setCredentials({ ...credentials, email: event.target.value })}
        />
      </label>
      <label className="app-field">
        <span className="app-field-label">{t("signIn.password")}</span>
        <input
          className="app-input"
          type="password"
          name="password"
          autoComplete="current-password"
          dir="ltr"
          value={credentials.password}
          aria-invalid={passwordMissing || refused}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => setCredentials({ ...credentials, password: event.target.value })}
        />
      </label>
      {problem && (
        <p id={`${id}-problem`} className="app-problem" role="alert">
          {t(`signIn.${problem}`)}
        </p>
      )}
      <button type="submit" className="app-button" data-look="primary" data-width="full" aria-disabled={busy}>
        {t(busy ? "signIn.submitting" : "signIn.submit")}
      </button>
      <DemoCredentials onFill={() => setCredentials(demoCredentials)} />
    </form>
  );
}

type Problem = "missing" | "refused" | "unreachable";
