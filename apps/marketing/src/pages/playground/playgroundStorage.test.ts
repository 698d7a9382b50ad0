import { describe, expect, it } from "vitest";
import { exampleCampaign } from "./estimate.js";
import { playgroundStorage } from "./playgroundStorage.js";

describe("what the playground kept", () => {
  it("is read back as it was written", () => {
    expect(playgroundStorage.parse(JSON.stringify(exampleCampaign))).toEqual(exampleCampaign);
  });

  it.each([null, "", "{", "null", "7", "{}", '{"rings":-1}', JSON.stringify({ ...exampleCampaign, rings: "many" })])(
    "is nothing where it is %j",
    (text) => {
      expect(playgroundStorage.parse(text)).toBeUndefined();
    },
  );

  it("is nothing where the browser has no storage", () => {
    expect(playgroundStorage.read()).toBeNull();
    expect(() => playgroundStorage.write(exampleCampaign)).not.toThrow();
    expect(() => playgroundStorage.clear()).not.toThrow();
  });
});
