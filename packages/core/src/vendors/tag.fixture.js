// A tag of another organisation, as a page may find it: it stores at once, and asks nobody. With a data layer it looks at
// Google's consent state first.
(() => {
  const commands = (globalThis.dataLayer ?? []).map((command) => [...(command.length ? command : [])]);
  const states = Object.assign({}, ...commands.filter(([name]) => name === "consent").map(([, , state]) => state));
  const isAllowed = (key) => commands.length === 0 || states[key] === "granted";
  globalThis.tagRuns = (globalThis.tagRuns ?? 0) + 1;
  if (isAllowed("analytics_storage")) {
    document.cookie = "_ga=GA1.1; Path=/";
    document.cookie = "_ga_1=GS1.1; Path=/";
  }
  if (isAllowed("ad_storage")) localStorage.setItem("_gcl_ls", "1");
})();
