import { asList, asRecord, isText } from "../declaration/unknown.js";

/**
 * What is wrong with a definition that types may not have seen; undefined where it can stand. Begins with the vendor's id.
 */
export function checkDefinition(definition: unknown): string | undefined {
  const vendor = asRecord(definition);
  if (!vendor || !isText(vendor["id"])) return "(no id): `id` is missing";
  const problem = problemOf(vendor);
  return problem && `${vendor["id"]}: ${problem}`;
}

function problemOf(vendor: Record<string, unknown>): string | undefined {
  const { loads, onWithdraw, parts } = vendor;
  if (loads !== undefined && loads !== "granted" && loads !== "start")
    return '`loads` is neither "granted" nor "start"';
  if (onWithdraw !== undefined && onWithdraw !== "call" && onWithdraw !== "reload") {
    return '`onWithdraw` is neither "call" nor "reload"';
  }
  if (onWithdraw !== "reload" && typeof vendor["withdraw"] !== "function") {
    return 'it has no `withdraw`, so that nothing would stop it; where nothing can, write `onWithdraw: "reload"`';
  }
  const step = STEPS.find((name) => vendor[name] !== undefined && typeof vendor[name] !== "function");
  if (step) return `\`${step}\` is not a function`;
  for (const part of [vendor, ...(asList(parts) ?? [])]) {
    const problem = problemOfFacts(asRecord(part) ?? {});
    if (problem) return problem;
  }
  return undefined;
}

function problemOfFacts({ hosts, stores }: Record<string, unknown>): string | undefined {
  const host = asList(hosts)?.find((one) => typeof one !== "string" || !HOST.test(one));
  if (!asList(hosts) || host !== undefined) {
    return `\`hosts\` lists hosts such as "www.example.com" or "*.example.com"${host === undefined ? "" : `, not ${JSON.stringify(host)}`}`;
  }
  if (stores === "nothing") return undefined;
  const items = asList(stores);
  if (!items?.length) return '`stores` lists what it stores; one that stores nothing says "nothing"';
  return items.every((item) => isText(asRecord(item)?.["kind"]) && isText(asRecord(item)?.["name"]))
    ? undefined
    : "an item in `stores` lacks its kind or its name";
}

const STEPS = ["default", "load", "update", "grant", "withdraw"];
const HOST = /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i;
