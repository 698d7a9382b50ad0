import { ConsentError } from "../errors/ConsentError.js";
import type { ErrorCode } from "../errors/messages.js";
import { cookieName } from "./cookieName.js";
import { overlaps } from "./pattern.js";
import { asList, asRecord, isText } from "./unknown.js";
import { validateNotice } from "./validateNotice.js";

/**
 * Checks a declaration that types may not have seen. Throws a `ConsentError` at the first mistake, with its path; nothing
 * has been written by then.
 */
export function validate(declaration: unknown): void {
  const root = asRecord(declaration) ?? fail("CM104", "declaration", "");
  // A service that no category holds could be neither asked for nor gated: its code would stay off for ever.
  const stray = asList(root["services"])?.[0];
  if (stray !== undefined) fail("CM111", String(asRecord(stray)?.["id"]), "services");
  const categories = asList(root["categories"]);
  if (!categories?.length) fail("CM104", "categories", "categories");

  const ids = new Set<string>();
  const items: DeclaredItem[] = [];
  categories.forEach((value, index) => validateCategory(value, `categories[${index}]`, ids, items));
  validateCookie(root["cookie"]);
  validateForm(root["form"]);
  // A server cannot probe, and its host-only cookie would speak beside the one of the domain.
  if (asRecord(root["form"])?.["renews"] === true && asRecord(root["cookie"])?.["domain"] === "probe") {
    fail("CM112", "renews beside a probed domain", "form.renews");
  }
  // A pattern that reached the decision itself would ask a refuser for ever.
  items.push({
    kind: "cookie",
    name: cookieName(asRecord(root["cookie"]) ?? {}),
    essential: true,
    path: "cookie.name",
  });
  rejectEssentialOverlap(items);

  const notice = root["notice"];
  if (typeof notice === "function") return;
  if (asRecord(notice) === undefined) fail("CM104", "notice", "notice");
  validateNotice(notice, { categories: categories as never }, "notice");
}

interface DeclaredItem {
  readonly kind: string;
  readonly name: string;
  readonly essential: boolean;
  readonly path: string;
}

const ID = /^[a-z][a-z0-9_]{0,31}$/;
/** What would read as another part of the cookie: the mark of a service, and a day. */
const RESERVED = /^(s|d\d{8})$/;
const KINDS = new Set(["cookie", "localStorage", "sessionStorage", "indexedDB", "cacheStorage", "serviceWorker"]);

function fail(code: ErrorCode, subject: string, path: string): never {
  throw new ConsentError(code, subject, path ? { path } : {});
}

function validateCategory(value: unknown, path: string, ids: Set<string>, items: DeclaredItem[]): void {
  const category = asRecord(value) ?? fail("CM104", path, path);
  validateId(category["id"], `${path}.id`, ids);
  const services = asList(category["services"]);
  if (!services?.length) fail("CM104", `${path}.services`, `${path}.services`);
  for (const field of ["essential", "tracking", "gpc"]) oneOf(category, field, [true, false], path);
  const essential = category["essential"] === true;
  services.forEach((service, index) => {
    validateService(service, `${path}.services[${index}]`, ids, essential, items);
  });
}

function validateId(id: unknown, path: string, ids: Set<string>): void {
  if (typeof id !== "string" || !ID.test(id) || RESERVED.test(id)) fail("CM102", String(id), path);
  if (ids.has(id)) fail("CM101", id, path);
  ids.add(id);
}

function validateService(
  value: unknown,
  path: string,
  ids: Set<string>,
  essential: boolean,
  items: DeclaredItem[],
): void {
  const service = asRecord(value) ?? fail("CM104", path, path);
  validateId(service["id"], `${path}.id`, ids);
  oneOf(service, "inUse", [true, false], path);
  oneOf(service, "loads", ["visit", "interaction"], path);
  oneOf(service, "onWithdraw", ["call", "reload"], path);
  oneOf(service, "authentication", [true, false], path);
  const { stores } = service;
  if (stores !== "nothing") {
    const list = asList(stores);
    if (!list?.length) fail("CM103", String(service["id"]), `${path}.stores`);
    list.forEach((item, index) => items.push(validateItem(item, `${path}.stores[${index}]`, essential)));
  }
  for (const field of ["data", "hosts"] as const) {
    const list = service[field];
    if (list === undefined) continue;
    const bad = asList(list)?.findIndex((entry) => !isText(entry)) ?? 0;
    if (asList(list) === undefined || bad >= 0) {
      fail("CM104", `${path}.${field}`, asList(list) ? `${path}.${field}[${bad}]` : `${path}.${field}`);
    }
  }
  if (service["provider"] !== undefined && !isText(service["provider"])) {
    fail("CM104", `${path}.provider`, `${path}.provider`);
  }
}

function validateItem(value: unknown, path: string, essential: boolean): DeclaredItem {
  const item = asRecord(value) ?? fail("CM105", path, path);
  const { kind, name, duration } = item;
  if (typeof kind !== "string" || !KINDS.has(kind)) fail("CM105", `${path}.kind`, `${path}.kind`);
  // A pattern of wildcards alone would remove everything of a site.
  if (!isText(name) || !/[^*\s]/.test(name)) fail("CM105", `${path}.name`, `${path}.name`);
  oneOf(item, "party", ["first", "third"], path);
  const { path: where } = item;
  if (where !== undefined && !(isText(where) && where.startsWith("/"))) fail("CM105", `${path}.path`, `${path}.path`);
  const isDuration =
    duration === "session" || duration === "persistent" || (Number.isInteger(duration) && Number(duration) >= 1);
  if (!isDuration) fail("CM105", `${path}.duration`, `${path}.duration`);
  return { kind, name, essential: essential && item["party"] !== "third", path };
}

function rejectEssentialOverlap(items: readonly DeclaredItem[]): void {
  const essential = items.filter((item) => item.essential);
  for (const item of items) {
    if (item.essential) continue;
    for (const kept of essential) {
      if (kept.kind === item.kind && overlaps(kept.name, item.name)) {
        fail("CM107", `${item.name} (${kept.name})`, `${item.path}.name`);
      }
    }
  }
}

function validateCookie(value: unknown): void {
  if (value === undefined) return;
  const cookie = asRecord(value) ?? fail("CM108", "cookie", "cookie");
  const { name, domain, prefix, maxAgeDays } = cookie;
  // RFC 6265, section 4.1.1: a cookie's name is a token.
  if (name !== undefined && !(isText(name) && /^[\w!#$%&'*+.^`|~-]+$/.test(name))) {
    fail("CM108", "name", "cookie.name");
  }
  if (prefix !== undefined && prefix !== "host" && prefix !== "secure") fail("CM108", "prefix", "cookie.prefix");
  if (domain !== undefined && domain !== "probe" && !(isText(domain) && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain))) {
    fail("CM108", "domain", "cookie.domain");
  }
  if (domain !== undefined && prefix === "host") fail("CM108", "domain with prefix host", "cookie.domain");
  if (
    maxAgeDays !== undefined &&
    !(Number.isInteger(maxAgeDays) && Number(maxAgeDays) >= 1 && Number(maxAgeDays) <= 395)
  ) {
    fail("CM108", "maxAgeDays", "cookie.maxAgeDays");
  }
}

function validateForm(value: unknown): void {
  if (value === undefined || value === false) return;
  const form = asRecord(value) ?? fail("CM112", "form", "form");
  const { path = "/cm-consent", preferencesPath, renews } = form;
  // At the front page the handler would answer in the place of the site.
  if (!isPath(path) || path === "/") fail("CM112", "path", "form.path");
  if (preferencesPath !== undefined && (!isPath(preferencesPath) || preferencesPath === path)) {
    fail("CM112", "preferencesPath", "form.preferencesPath");
  }
  if (renews !== undefined && typeof renews !== "boolean") fail("CM112", "renews", "form.renews");
}

/** Whether a text is the path of an address just as a browser sends it, so that a server can compare the two. */
function isPath(value: unknown): value is string {
  if (!isText(value) || !value.startsWith("/")) return false;
  try {
    return new URL(value, "https://site.invalid").pathname === value;
  } catch {
    return false;
  }
}

/** A field that may be left out, and otherwise has one of a few values. */
function oneOf(record: Record<string, unknown>, field: string, values: readonly unknown[], path: string): void {
  const value = record[field];
  if (value !== undefined && !values.includes(value)) fail("CM110", field, `${path}.${field}`);
}
