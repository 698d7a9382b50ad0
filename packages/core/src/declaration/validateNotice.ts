import { ConsentError } from "../errors/ConsentError.js";
import type { ErrorCode } from "../errors/messages.js";
import type { CategoryDeclaration } from "../types.js";
import { asList, asRecord, isText } from "./unknown.js";

/**
 * Checks that a notice says who asks and whom to turn to, and has words for every id of the declaration in each language
 * that it holds itself. Throws a `ConsentError` (CM104, CM106, CM109) with the path of the first mistake.
 */
export function validateNotice(
  notice: unknown,
  config: { readonly categories: readonly CategoryDeclaration[] },
  path = "notice",
): void {
  const root = asRecord(notice) ?? fail("CM104", path, path);
  requireText(root, ["site", "version"], path);
  const contacts = {
    controller: ["name"],
    contact: ["email"],
    grievance: ["name", "email"],
    rights: ["url"],
    board: ["name", "url"],
  };
  for (const [field, keys] of Object.entries(contacts)) {
    const isRequired = field === "controller" || field === "contact";
    if (root[field] === undefined && !isRequired) continue;
    requireText(
      asRecord(root[field]) ?? fail("CM104", `${path}.${field}`, `${path}.${field}`),
      keys,
      `${path}.${field}`,
    );
  }
  const email = asRecord(root["contact"])?.["email"];
  if (!String(email).includes("@")) fail("CM110", `email: ${String(email)}`, `${path}.contact.email`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(root["version"]))) {
    fail("CM110", `version: ${String(root["version"])}`, `${path}.version`);
  }
  const days = asRecord(root["grievance"])?.["days"];
  if (root["grievance"] !== undefined && !(Number.isInteger(days) && Number(days) >= 1 && Number(days) <= 90)) {
    fail("CM104", "grievance.days (1 to 90)", `${path}.grievance.days`);
  }

  const services = config.categories.flatMap((category) => category.services);
  const organizations = asRecord(root["organizations"]) ?? {};
  for (const { provider } of services) {
    if (provider === undefined) continue;
    const at = `${path}.organizations.${provider}`;
    requireText(asRecord(organizations[provider]) ?? fail("CM106", provider, at), ["name", "noticeUrl"], at);
  }

  const texts = asRecord(root["texts"]) ?? fail("CM104", `${path}.texts`, `${path}.texts`);
  if (asRecord(texts["en"]) === undefined) fail("CM104", `${path}.texts.en`, `${path}.texts.en`);
  for (const [language, words] of Object.entries(texts)) {
    if (typeof words !== "function") validateTexts(words, config, `${path}.texts.${language}`);
  }
}

/** Checks the words of one language against the declaration. Throws CM109, CM104 or CM106. */
export function validateTexts(
  texts: unknown,
  config: { readonly categories: readonly CategoryDeclaration[] },
  path: string,
): void {
  const root = asRecord(texts) ?? fail("CM104", path, path);
  const services = config.categories.flatMap((category) => category.services);
  const wanted = {
    categories: { ids: config.categories.map(({ id }) => id), keys: ["name", "short", "purpose", "enables"] },
    services: { ids: services.map(({ id }) => id), keys: ["name", "purpose"] },
    data: { ids: services.flatMap(({ data }) => data ?? []), keys: undefined },
  };
  for (const [section, { ids, keys }] of Object.entries(wanted)) {
    const words = asRecord(root[section]) ?? {};
    for (const id of ids) {
      const at = `${path}.${section}.${id}`;
      if (keys === undefined) {
        if (!isText(words[id])) fail("CM109", `the personal data “${id}”`, at);
        continue;
      }
      requireText(asRecord(words[id]) ?? fail("CM109", `“${id}”`, at), keys, at, "CM109");
    }
    for (const id of Object.keys(words)) {
      if (!ids.includes(id)) fail("CM106", id, `${path}.${section}.${id}`);
    }
  }
  const manage = asList(root["manage"]) ?? fail("CM104", `${path}.manage`, `${path}.manage`);
  manage.forEach((entry, index) => {
    const at = `${path}.manage[${index}]`;
    requireText(asRecord(entry) ?? fail("CM104", at, at), ["title", "text"], at);
  });
}

function requireText(
  record: Record<string, unknown>,
  keys: readonly string[],
  path: string,
  code: ErrorCode = "CM104",
): void {
  for (const key of keys) {
    if (!isText(record[key])) fail(code, code === "CM109" ? `${path}.${key}` : key, `${path}.${key}`);
  }
}

function fail(code: ErrorCode, subject: string, path: string): never {
  throw new ConsentError(code, subject, { path });
}
