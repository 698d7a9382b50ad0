import { afterEach, beforeEach, expect, vi } from "vitest";
import { readDevice } from "./isolateStorage.js";
import type { DeviceContent } from "./isolateStorage.js";

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
