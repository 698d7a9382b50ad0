import { describe, expect, it } from "vitest";
import { estimate, exampleCampaign } from "./estimate.js";

describe("the estimate of a campaign", () => {
  it("adds up talk, replies and numbers", () => {
    expect(estimate(exampleCampaign)).toEqual({
      callbacks: 3000,
      replies: 5000,
      talk: 3600,
      sms: 900,
      numbers: 747,
      total: 5247,
      each: 1.75,
    });
  });

  it("has no price for one conversation when nobody is called back", () => {
    expect(estimate({ ...exampleCampaign, calledBack: 0 })).toMatchObject({
      callbacks: 0,
      talk: 0,
      each: 0,
    });
  });

  it("sends no SMS when none is wanted", () => {
    expect(estimate({ ...exampleCampaign, smsReply: false })).toMatchObject({ replies: 0, sms: 0 });
  });

  it("stays within whole paise", () => {
    const { talk } = estimate({ ...exampleCampaign, rings: 7, calledBack: 100, minutes: 0.5 });
    expect(talk).toBe(2.1);
  });
});
