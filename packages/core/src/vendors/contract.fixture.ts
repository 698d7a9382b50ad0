import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { createConsent, defineConsent } from "../index.js";
import type { CategoryDeclaration, Consent, ConsentOptions } from "../index.js";
import { defineVendor } from "./defineVendor.js";
import type { Vendor, VendorDefinition } from "./Vendor.js";
import { leftByNow, requestsTo, watchRequests } from "./watch.fixture.js";

/**
 * What every vendor keeps, whatever it is made of. Run it in a browser, on a vendor that does its real work: it is watched
 * from outside, by what it asks of the network, by what it puts on `window` and by what it stores.
 */
export function testVendorContract(subject: VendorSubject): void {
  beforeAll(watchRequests);
  beforeEach(() => {
    for (const name of subject.globals ?? []) Reflect.deleteProperty(window, name);
  });

  const traces = (): Traces => ({
    requests: requestsTo(subject.address).length > 0,
    globals: (subject.globals ?? []).filter((name) => name in window),
    stored: leftByNow(subject.make()),
  });
  const start = (vendor: Vendor, options: ConsentOptions = {}): Consent =>
    startVendors(subject.categories, [vendor], options);

  describe("given that nothing is decided", () => {
    it("asks for nothing, puts nothing on the page and stores nothing, refused or not", async () => {
      const { vendor, log } = recorded(subject.make());
      const consent = start(vendor);
      await oneRequestLater();
      expect(log).toEqual(["default"]);
      expect(traces()).toEqual({ requests: false, globals: [], stored: [] });
      consent.rejectAll();
      await oneRequestLater();
      expect(log).toEqual(["default", "update: denied"]);
      expect(traces()).toEqual({ requests: false, globals: [], stored: [] });
    });

    it("does all of that once it is granted, so that the test above could see it", async () => {
      start(recorded(subject.make()).vendor).acceptAll();
      await expect.poll(traces).toEqual({
        requests: true,
        globals: subject.globals ?? [],
        stored: subject.isStoring ? expect.arrayContaining([expect.any(String)]) : [],
      });
    });
  });

  describe("given a grant", () => {
    it("is told first, then loaded, then granted", async () => {
      const { vendor, log } = recorded(subject.make());
      start(vendor).acceptAll();
      await expect.poll(() => log).toEqual(["default", "update: granted", "load", "grant"]);
    });

    it("is the same on a later page, where it is found at the start", async () => {
      const before = startVendors(subject.categories, []);
      before.acceptAll();
      const { vendor, log } = recorded(subject.make());
      start(vendor);
      await expect.poll(() => log).toEqual(["default", "update: granted", "load", "grant"]);
    });

    it("is loaded once over repeated grants, and told of each decision once", async () => {
      const { vendor, log } = recorded(subject.make());
      const consent = start(vendor);
      consent.acceptAll();
      consent.acceptAll();
      await expect.poll(() => log).toContain("grant");
      consent.acceptAll();
      expect(log.filter((step) => step === "load")).toHaveLength(1);
      expect(log.filter((step) => step === "grant")).toHaveLength(1);
      expect(log.filter((step) => step === "update: granted")).toHaveLength(3);
    });

    it("is loaded once where StrictMode starts, stops and starts, and connects twice", async () => {
      const { vendor, log } = recorded(subject.make());
      const consent = makeConsent(subject.categories);
      consent.acceptAll();
      vendor.connect(consent)();
      vendor.connect(consent);
      consent.start()();
      running.push(consent.start());
      // And with the page running.
      const takeOut = vendor.connect(consent);
      takeOut();
      vendor.connect(consent);
      await expect.poll(() => log).toContain("grant");
      await oneRequestLater();
      expect(log).toEqual(["default", "update: granted", "load", "grant"]);
      consent.rejectAll();
    });

    it("is left running where StrictMode takes it out and puts it back", async () => {
      const { vendor, log } = recorded(subject.make());
      const consent = startVendors(subject.categories, []);
      consent.acceptAll();
      const takeOut = vendor.connect(consent);
      await expect.poll(() => log).toContain("grant");
      takeOut();
      vendor.connect(consent);
      await oneRequestLater();
      expect(log).toEqual(["default", "update: granted", "load", "grant"]);
    });
  });

  describe("given a withdrawal", () => {
    it("is told, then withdrawn, and granted again without another load", async () => {
      const { vendor, log } = recorded(subject.make());
      const consent = start(vendor);
      consent.acceptAll();
      await expect.poll(() => log).toContain("grant");
      consent.withdraw();
      expect(log.slice(4)).toEqual(["update: denied", "withdraw"]);
      consent.acceptAll();
      expect(log.slice(6)).toEqual(["update: granted", "grant"]);
    });

    it("leaves nothing of what it stored, and asks for nothing more", async () => {
      const { vendor, log } = recorded(subject.make());
      const consent = start(vendor);
      consent.acceptAll();
      await expect.poll(() => log).toContain("grant");
      await expect.poll(() => leftByNow(vendor).length > 0).toBe(subject.isStoring);
      await expect.poll(() => requestsTo(subject.address)).not.toEqual([]);
      consent.withdraw();
      await expect.poll(() => leftByNow(vendor)).toEqual([]);
      const asked = requestsTo(subject.address).length;
      subject.provoke?.();
      await oneRequestLater();
      expect(requestsTo(subject.address)).toHaveLength(asked);
      // WebKit may show an older state of the cookies for a moment.
      await expect.poll(() => leftByNow(vendor)).toEqual([]);
    });

    it("is withdrawn after a load that was still under way, and leaves nothing", async () => {
      const held = hold();
      const { vendor, log } = recorded(subject.make(), { load: () => held.promise });
      const consent = start(vendor);
      consent.acceptAll();
      consent.withdraw();
      expect(log).toEqual(["default", "update: granted", "load", "update: denied"]);
      held.resolve();
      await expect.poll(() => log.slice(4)).toEqual(["withdraw"]);
      await expect.poll(() => leftByNow(vendor)).toEqual([]);
    });

    it("is granted once where it is given back before the load ends", async () => {
      const held = hold();
      const { vendor, log } = recorded(subject.make(), { load: () => held.promise });
      const consent = start(vendor);
      consent.acceptAll();
      consent.withdraw();
      consent.acceptAll();
      held.resolve();
      await expect.poll(() => log).toContain("grant");
      expect(log.filter((step) => step === "grant" || step === "load" || step === "withdraw")).toEqual([
        "load",
        "grant",
      ]);
    });

    it("is told first, then withdrawn, also where it was connected to a page that runs already", async () => {
      const { vendor, log } = recorded(subject.make());
      const consent = startVendors(subject.categories, []);
      vendor.connect(consent);
      consent.acceptAll();
      await expect.poll(() => log).toEqual(["default", "update: granted", "load", "grant"]);
      consent.withdraw();
      expect(log.slice(4)).toEqual(["update: denied", "withdraw"]);
    });

    it("is withdrawn when it is taken out everywhere", async () => {
      const { vendor, log } = recorded(subject.make());
      const consent = startVendors(subject.categories, []);
      const takeOut = [vendor.connect(consent), vendor.connect(consent)];
      consent.acceptAll();
      await expect.poll(() => log).toContain("grant");
      takeOut[1]?.();
      await oneRequestLater();
      expect(log).not.toContain("withdraw");
      takeOut[0]?.();
      await expect.poll(() => log).toContain("withdraw");
      consent.acceptAll();
      expect(log.filter((step) => step === "grant")).toHaveLength(1);
    });
  });

  describe("given something that fails", () => {
    it.each(STEPS)("stops nobody else where `%s` throws, and the decision stands", async (step) => {
      expectConsole(step === "load" ? "CM502" : "CM204");
      const fail = (): never => {
        throw new Error("broken");
      };
      const { vendor, log } = recorded(subject.make(), { [step]: fail });
      const other = recorded(defineVendor({ id: subject.service, hosts: [], stores: "nothing", withdraw() {} }));
      const onError = vi.fn();
      const consent = startVendors(subject.categories, [vendor, other.vendor], { onError });
      consent.acceptAll();
      await expect.poll(() => log.at(-1)).toBe({ default: "default", load: "load" }[step as string] ?? "grant");
      consent.withdraw();
      consent.acceptAll();
      consent.withdraw();
      expect(other.log.filter((one) => one === "grant" || one === "withdraw")).toEqual([
        "grant",
        "withdraw",
        "grant",
        "withdraw",
      ]);
      expect(consent.getSnapshot().status).toBe("decided");
      expect(document.cookie).toContain(`${subject.category}-0`);
      expect(onError.mock.calls.map(([error]) => error.code)).toEqual([step === "load" ? "CM502" : "CM204"]);
      // What could not be prepared is not run.
      if (step === "default") expect(log).toEqual(["default"]);
    });

    it("is loaded at the next grant where a load has failed", async () => {
      expectConsole("CM502");
      let attempts = 0;
      const { vendor, log } = recorded(subject.make(), {
        load: () => (++attempts === 1 ? Promise.reject(new Error("offline")) : undefined),
      });
      const onError = vi.fn();
      const consent = start(vendor, { onError });
      consent.acceptAll();
      await expect.poll(() => onError.mock.calls.length).toBe(1);
      expect(log).toEqual(["default", "update: granted", "load"]);
      consent.withdraw();
      consent.acceptAll();
      await expect.poll(() => log.slice(3)).toEqual(["update: denied", "withdraw", "update: granted", "load", "grant"]);
    });
  });

  describe("given its facts", () => {
    it("are those of the declaration", () => {
      const onError = vi.fn();
      startVendors(subject.categories, [subject.make()], { onError });
      expect(onError).not.toHaveBeenCalled();
    });

    it("are missed where the declaration lacks them", () => {
      const categories = subject.categories.map((category) => ({
        ...category,
        services: category.services.map((service) => ({ ...service, hosts: [], stores: "nothing" as const })),
      })) as unknown as CategoryDeclaration[];
      const vendor = defineVendor({ ...subject.make(), hosts: ["undeclared.example"], ...NO_PARTS });
      const onError = vi.fn();
      expectConsole(/CM501.*undeclared\.example/);
      const items = vendor.stores === "nothing" ? [] : vendor.stores.filter(({ party }) => party !== "third");
      for (const { kind, name } of items) expectConsole(`${kind} ${name} is not declared`);
      startVendors(categories, [vendor], { onError });
      expect(onError.mock.calls.map(([error]) => error.code)).toEqual(["CM501", ...items.map(() => "CM501")]);
    });
  });
}

/** A vendor and where it can be tried. */
export interface VendorSubject {
  /** Makes a new one, as on a new page. */
  make(): Vendor;
  /** A declaration that fits it. */
  readonly categories: readonly CategoryDeclaration[];
  /** The category and the service that it needs, both in the declaration. */
  readonly category: string;
  readonly service: string;
  /** A part of the addresses that it asks for when it runs. */
  readonly address: string;
  /** What it puts on `window` once it runs. */
  readonly globals?: readonly string[];
  readonly isStoring: boolean;
  /** Has its code do something of its own, as an application would after a withdrawal. */
  provoke?(): void;
}

/** Makes a consent with its vendors and starts it; it is withdrawn and stopped when the test is over. */
export function startVendors(
  categories: readonly CategoryDeclaration[],
  vendors: readonly Vendor[],
  options: ConsentOptions = {},
): Consent {
  const consent = makeConsent(categories, { vendors, ...options });
  const stop = consent.start();
  running.push(() => {
    consent.rejectAll();
    stop();
  });
  return consent;
}

/** Makes a consent whose page is not loaded anew. */
function makeConsent(categories: readonly CategoryDeclaration[], options: ConsentOptions = {}): Consent {
  return createConsent(defineConsent({ categories, notice }), { reload: () => undefined, ...options });
}

/** The same vendor, and in which order its functions are called. What `first` has runs before the vendor's own. */
export function recorded(
  vendor: Vendor,
  first: Partial<Record<Step, () => void | Promise<void>>> = {},
): { readonly vendor: Vendor; readonly log: string[] } {
  const log: string[] = [];
  const wrapped = Object.fromEntries(
    STEPS.map((step) => [
      step,
      (context: Parameters<NonNullable<VendorDefinition["update"]>>[0]) => {
        const isAllowed = context.isAllowed(vendor.needs ?? vendor.id);
        log.push(step === "update" ? `update: ${isAllowed ? "granted" : "denied"}` : step);
        const before = first[step]?.();
        return before ? before.then(() => vendor[step]?.(context)) : vendor[step]?.(context);
      },
    ]),
  );
  return { vendor: defineVendor({ ...vendor, ...wrapped }), log };
}

/** Waits until a request of this page's own has been answered: whatever was asked for before it has been asked for. */
export async function oneRequestLater(): Promise<void> {
  await new Promise<void>((resolve) => {
    const script = document.createElement("script");
    script.src = "data:text/javascript,";
    script.addEventListener("load", () => resolve());
    document.body.append(script);
  });
}

/** A promise that waits for a word. */
function hold(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

interface Traces {
  readonly requests: boolean;
  readonly globals: readonly string[];
  readonly stored: readonly string[];
}

type Step = (typeof STEPS)[number];

const STEPS = ["default", "load", "update", "grant", "withdraw"] as const;
const NO_PARTS = { parts: undefined } as unknown as object;
const notice = (): Promise<never> => Promise.reject(new Error("No test of a vendor reads the notice."));
const running: (() => void)[] = [];

afterEach(() => {
  for (const stop of running.splice(0).toReversed()) stop();
});
