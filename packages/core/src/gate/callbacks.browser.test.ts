import { describe, expect, it, vi } from "vitest";
import { expectConsole } from "../../../../vitest/expectConsole.js";
import { createConsent } from "../index.js";
import { config, startConsent } from "../page.fixture.js";

describe("given a callback under a condition", () => {
  it("runs it once a grant, and stops it once a withdrawal", () => {
    const consent = startConsent();
    const stop = vi.fn();
    const run = vi.fn(() => stop);
    consent.when("analytics", run);
    expect(run).not.toHaveBeenCalled();

    consent.acceptAll();
    consent.acceptAll();
    expect([run.mock.calls.length, stop.mock.calls.length]).toEqual([1, 0]);
    consent.withdraw("analytics");
    consent.rejectAll();
    expect([run.mock.calls.length, stop.mock.calls.length]).toEqual([1, 1]);
    consent.acceptAll();
    expect([run.mock.calls.length, stop.mock.calls.length]).toEqual([2, 1]);
  });

  it("runs it at once where it is granted already", () => {
    const consent = startConsent();
    consent.acceptAll();
    const run = vi.fn();
    consent.when("counter", run);
    expect(run).toHaveBeenCalledOnce();
  });

  it("waits for the start, also where the visitor granted it on an earlier page", () => {
    document.cookie = "cm_consent=v1.functional-1.analytics-1; Path=/";
    const consent = createConsent(config);
    const run = vi.fn();
    consent.when("analytics", run);
    expect(run).not.toHaveBeenCalled();
    const stop = consent.start();
    expect(run).toHaveBeenCalledOnce();
    stop();
  });

  it("runs it once over stop and start, as React's StrictMode does it", () => {
    document.cookie = "cm_consent=v1.functional-1.analytics-1; Path=/";
    const consent = createConsent(config);
    const run = vi.fn();
    consent.when("analytics", run);
    consent.start()();
    const stop = consent.start();
    expect(run).toHaveBeenCalledOnce();
    stop();
    stop();
    expect(run).toHaveBeenCalledOnce();
  });

  it("starts nothing new once it was stopped", () => {
    const consent = createConsent(config);
    const run = vi.fn();
    consent.when("analytics", run);
    consent.start()();
    consent.acceptAll();
    expect(run).not.toHaveBeenCalled();
  });

  it("forgets it when it is taken out, and stops what runs", () => {
    const consent = startConsent();
    const stop = vi.fn();
    const run = vi.fn(() => stop);
    const takeOut = consent.when("analytics", run);
    consent.acceptAll();
    takeOut();
    takeOut();
    expect(stop).toHaveBeenCalledOnce();
    consent.rejectAll();
    consent.acceptAll();
    expect([run.mock.calls.length, stop.mock.calls.length]).toEqual([1, 1]);
  });

  it("follows conditions of several ids", () => {
    const consent = startConsent();
    const both = vi.fn();
    const either = vi.fn();
    consent.when({ all: ["functional", "analytics"] }, both);
    consent.when({ any: ["functional", "analytics"] }, either);
    consent.grant("functional");
    expect([both.mock.calls.length, either.mock.calls.length]).toEqual([0, 1]);
    consent.grant("analytics");
    expect([both.mock.calls.length, either.mock.calls.length]).toEqual([1, 1]);
  });
});

it("stops what a callback started although it brought its own withdrawal about", () => {
  const consent = startConsent();
  const stop = vi.fn();
  consent.when("analytics", () => {
    consent.withdraw("analytics");
    return stop;
  });
  consent.acceptAll();
  expect(stop).toHaveBeenCalledOnce();
});

describe("given something that throws", () => {
  it("runs the other callbacks when one throws, and keeps the decision", () => {
    expectConsole("CM204");
    const onError = vi.fn();
    const consent = startConsent({ onError });
    const next = vi.fn();
    consent.when("analytics", () => {
      throw new Error("broken vendor");
    });
    consent.when("analytics", next);
    consent.acceptAll();
    expect(next).toHaveBeenCalledOnce();
    expect(consent.getSnapshot().status).toBe("decided");
    expect(onError.mock.calls.map(([error]) => [error.code, error.cause.message])).toEqual([
      ["CM204", "broken vendor"],
    ]);
  });

  it("stops the other callbacks when one throws while it stops", () => {
    expectConsole("CM204");
    const consent = startConsent();
    const stopped = vi.fn();
    consent.when("analytics", () => () => {
      throw new Error("will not stop");
    });
    consent.when("analytics", () => stopped);
    consent.acceptAll();
    consent.rejectAll();
    expect(stopped).toHaveBeenCalledOnce();
  });

  it("tells the other subscribers when one throws, and lets the gate do its work", () => {
    expectConsole("CM204");
    const consent = startConsent();
    const next = vi.fn();
    const run = vi.fn();
    consent.when("analytics", run);
    consent.subscribe(() => {
      throw new Error("broken listener");
    });
    consent.subscribe(next);
    consent.acceptAll();
    expect(next).toHaveBeenCalledOnce();
    expect(run).toHaveBeenCalledOnce();
    expect(document.cookie).toContain("analytics-1");
  });
});
