import { isInUse } from "../declaration/lookup.js";
import { matches } from "../declaration/pattern.js";
import type { CategoryDeclaration, Condition, ServiceDeclaration } from "../types.js";
import type { VendorDefinition, VendorPart } from "./Vendor.js";

/**
 * Where a vendor's facts and a declaration disagree: ids, hosts, first-party items and the way of withdrawal. What is not
 * declared could be neither shown nor removed. For development; empty where all is well.
 */
export function checkFacts(vendor: VendorDefinition, config: Declared): readonly string[] {
  const { id, needs = id, hosts, stores, parts = [{ needs, hosts, stores }] } = vendor;
  const problems: string[] = [];
  const isKnown = (one: string): boolean => under(config, [one]).length > 0;
  if (!vendor.parts) {
    for (const one of idsIn(needs)) if (!isKnown(one)) problems.push(`\`needs\` names “${one}”, which is not declared`);
  }
  for (const part of parts) {
    const ids = idsIn(part.needs);
    if (ids.some(isKnown)) problems.push(...checkPart(part, ids, config));
  }
  const reloads = under(config, idsIn(needs)).some(({ onWithdraw }) => onWithdraw === "reload");
  if (vendor.onWithdraw === "reload" && !reloads && idsIn(needs).some(isKnown)) {
    problems.push(
      'its service is not declared with `onWithdraw: "reload"`, so that it would run on after a withdrawal',
    );
  }
  return [...new Set(problems)];
}

function checkPart(part: VendorPart, ids: readonly string[], config: Declared): string[] {
  const services = under(config, ids);
  const covering = new Set<ServiceDeclaration>();
  const problems: string[] = [];
  const expect = (fact: string, covers: (service: ServiceDeclaration) => boolean): void => {
    const found = services.filter(covers);
    if (found.length === 0) problems.push(`${fact} is not declared under ${ids.join(", ")}`);
    for (const service of found) covering.add(service);
  };
  for (const host of part.hosts) {
    if (isOwnHost(host)) continue;
    expect(`the host ${host}`, (service) => service.hosts?.some((declared) => matches(declared, host)) ?? false);
  }
  for (const item of part.stores === "nothing" ? [] : part.stores) {
    if (item.party === "third") continue;
    expect(
      `${item.kind} ${item.name}`,
      ({ stores }) =>
        stores !== "nothing" &&
        stores.some(
          (declared) => declared.kind === item.kind && declared.party !== "third" && matches(declared.name, item.name),
        ),
    );
  }
  for (const { id } of covering) {
    if (!ids.includes(id) && isRefusableAlone(config, id)) {
      problems.push(`it asks for ${ids.join(", ")}, while the visitor can refuse “${id}” alone: name the service`);
    }
  }
  return problems;
}

function idsIn(condition: Condition): readonly string[] {
  if (typeof condition === "string") return [condition];
  return ("all" in condition ? condition.all : condition.any).flatMap(idsIn);
}

/** The services that the ids name, by themselves or by their category. */
function under(config: Declared, ids: readonly string[]): readonly ServiceDeclaration[] {
  return config.categories.flatMap((category) =>
    category.services.filter(({ id }) => ids.includes(category.id) || ids.includes(id)),
  );
}

/** Where a category has one service in use, both are one decision. */
function isRefusableAlone(config: Declared, service: string): boolean {
  const category = config.categories.find(({ services }) => services.some(({ id }) => id === service));
  return category !== undefined && !category.essential && category.services.filter(isInUse).length > 1;
}

function isOwnHost(host: string): boolean {
  return typeof location !== "undefined" && location.hostname === host;
}

interface Declared {
  readonly categories: readonly CategoryDeclaration[];
}
