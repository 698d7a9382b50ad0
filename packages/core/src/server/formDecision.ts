import { decode } from "../codec/decode.js";
import type { ConsentConfig } from "../declaration/ConsentConfig.js";
import { categoryOf, isInUse, serviceOf } from "../declaration/lookup.js";
import { isCurrent } from "../store/day.js";
import { decide, decideAll } from "../store/transitions.js";
import type { CategoryDeclaration, Decision, Signals } from "../types.js";

/**
 * What a form decides: the same decision, to the letter, that the page makes of the same choice. Every field has to be one
 * that is known; what may not be offered to this visitor is passed over.
 *
 * With `save`, a category's box alone grants all of its services, and boxes of services grant those alone. A box that is not
 * ticked is not sent, so a form whose category was on when it was made says so (`listed`): then an unticked category, or one
 * whose services were all unticked, is denied.
 *
 * With `renew`, the decision is the one that the request's cookie holds, or the one in the cookie's grammar that the page
 * sends along (`value`): an earlier answer may have put an older one into the cookie.
 *
 * @returns 400 for a form that cannot be understood, and 409 for renewing a decision that is not there or has expired.
 */
export function formDecision(fields: URLSearchParams, circumstances: Circumstances): Decision | 400 | 409 {
  const { config, before, now, signals } = circumstances;
  const actions = fields.getAll("action");
  const ticked = tickedBoxes(fields, config);
  if (actions.length !== 1 || !ticked) return 400;
  switch (actions[0]) {
    case "accept-all":
      return decideAll(config, true, now, signals, before);
    case "reject-all":
    case "withdraw-all":
      return decideAll(config, false, now, signals);
    case "save":
      return decide(config, before, choicesOf(ticked, config), true, now, signals);
    case "renew":
      return renewed(fields.get("value"), circumstances);
    default:
      return 400;
  }
}

/** What a form's meaning depends on beside its fields. */
export interface Circumstances {
  readonly config: ConsentConfig;
  /** The decision that the request carries. */
  readonly before: Decision | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signals: Signals;
}

interface Ticked {
  /** Ids of categories and services. */
  readonly on: ReadonlySet<string>;
  /** Categories whose box was ticked when the form was made. */
  readonly listed: ReadonlySet<string>;
}

/** The boxes that a form names; undefined where one of its fields is unknown. */
function tickedBoxes(fields: URLSearchParams, { categories }: ConsentConfig): Ticked | undefined {
  const on = new Set<string>();
  const listed = new Set<string>();
  const isCategory = (id: string): boolean => categoryOf(categories, id)?.id === id;
  const isRenewal = fields.get("action") === "renew";
  for (const [name, value] of fields) {
    if (name === "action" || (name === "value" && isRenewal)) continue;
    if (name === "listed") {
      if (!isCategory(value)) return undefined;
      listed.add(value);
      continue;
    }
    const id = name.startsWith("s.") ? name.slice(2) : name;
    const isKnown = name.startsWith("s.") ? serviceOf(categories, id) !== undefined : isCategory(id);
    if (!isKnown || value !== "on") return undefined;
    on.add(id);
  }
  return { on, listed };
}

function renewed(value: string | null, { config, before, now }: Circumstances): Decision | 400 | 409 {
  const sent = value === null ? undefined : decode(value);
  if (sent && (!sent.decision || sent.problems.length > 0)) return 400;
  const decision = sent?.decision ?? before;
  if (!decision || !isCurrent(decision.day, now, config.cookie.maxAgeDays)) return 409;
  // What did not fit the grammar may have left a name in the decision that no cookie can hold.
  const { categories, services } = decision;
  return { ...decision, categories: withNames(categories), services: withNames(services) };
}

function withNames<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => /^[a-z][a-z0-9_]{0,31}$/.test(name)));
}

/**
 * The choices in the words of the page: each category, and the services that differ from it. What may not be offered to this
 * visitor is in them too, and `decide` passes it over.
 */
function choicesOf(ticked: Ticked, { categories }: ConsentConfig): Record<string, boolean> {
  // Without a prototype: an id may be `constructor`.
  const choices: Record<string, boolean> = Object.create(null) as Record<string, boolean>;
  for (const category of categories) choose(category, ticked, choices);
  return choices;
}

function choose(category: CategoryDeclaration, { on, listed }: Ticked, choices: Record<string, boolean>): void {
  const services = category.services.filter(isInUse);
  const named = services.filter(({ id }) => on.has(id));
  const isOn = on.has(category.id);
  // A single service has no box beside its category's, so that nothing was unticked there.
  const isUnticked = listed.has(category.id) && (isOn ? services.length > 1 && named.length === 0 : true);
  choices[category.id] = isOn && !isUnticked;
  if (isUnticked || named.length === 0) return;
  for (const { id } of services) {
    const isGranted = on.has(id);
    if (isGranted !== isOn) choices[id] = isGranted;
  }
}
