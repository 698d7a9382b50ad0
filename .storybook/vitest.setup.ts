import { configure } from "storybook/test";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { readDevice } from "./isolateStorage.js";
import type { DeviceContent } from "./isolateStorage.js";

// A chunk that is asked for the first time is made then, on a machine that other engines share.
configure({ asyncUtilTimeout: 10_000 });

let device: DeviceContent;
const said: string[] = [];

beforeEach(() => {
  device = readDevice();
  said.length = 0;
  for (const level of ["error", "warn"] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => void said.push(parts.map(String).join(" ")));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(said, "the console").toEqual([]);
  expect(readDevice(), "the device's own storage").toEqual(device);
});
