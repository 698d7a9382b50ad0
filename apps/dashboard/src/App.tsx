import { HomePage } from "./overview/HomePage.js";
import { NotFoundPage } from "./not-found/NotFoundPage.js";
import { useRoute } from "./routing/useRoute.js";
import { SettingsPage } from "./settings/SettingsPage.js";
import { AppShell } from "./shell/AppShell.js";
import { useFocusOnNewPage } from "./shell/useFocusOnNewPage.js";

/** The dashboard: the page of the address that is open, in its shell. */
export function App() {
  const route = useRoute();
  useFocusOnNewPage(route);
  return (
    <AppShell>
      {route === "overview" && <HomePage />}
      {route === "settings" && <SettingsPage />}
      {route === "not-found" && <NotFoundPage />}
    </AppShell>
  );
}
