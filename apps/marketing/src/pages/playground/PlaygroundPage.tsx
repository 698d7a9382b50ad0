import { PreferencesTrigger } from "@callmissed/consent-react";
import { useState } from "react";
import { PageHead } from "../../site/PageHead.js";
import { estimate } from "./estimate.js";
import { EstimateReceipt } from "./EstimateReceipt.js";
import { NumberField } from "./NumberField.js";
import { useCampaignInput } from "./useCampaignInput.js";

/** A tool that works out what a missed-call campaign costs. */
export function PlaygroundPage() {
  const { input, isKept, change, clear } = useCampaignInput();
  const [cleared, setCleared] = useState(false);
  return (
    <>
      <PageHead title="What would a campaign cost?">
        Change the numbers and watch the bill. Nothing is sent anywhere: the sum is done on this page.
      </PageHead>
      <div className="wrap playground">
        <noscript>
          <p className="message">The sum is done by JavaScript, which is off in this browser. This is an example.</p>
        </noscript>
        <form className="form-card" aria-label="Your campaign" onSubmit={(event) => event.preventDefault()}>
          <NumberField
            label="Rings you expect"
            unit="rings"
            value={input.rings}
            min={0}
            max={1_000_000}
            step={100}
            onChange={(rings) => change({ rings })}
          />
          <NumberField
            label="How many you call back"
            unit="percent"
            value={input.calledBack}
            min={0}
            max={100}
            onChange={(calledBack) => change({ calledBack })}
          />
          <NumberField
            label="Length of one conversation"
            unit="minutes"
            value={input.minutes}
            min={0}
            max={60}
            step={0.5}
            onChange={(minutes) => change({ minutes })}
          />
          <NumberField
            label="Numbers you print"
            unit="numbers"
            value={input.numbers}
            min={1}
            max={500}
            onChange={(numbers) => change({ numbers })}
          />
          <label className="check">
            <input
              className="check-box"
              type="checkbox"
              checked={input.smsReply}
              onChange={(event) => change({ smsReply: event.currentTarget.checked })}
            />
            Answer every ring with an SMS
          </label>
        </form>
        <EstimateReceipt input={input} result={estimate(input)} />
        <section className="aside-note playground-note" aria-labelledby="kept-title">
          <h2 className="aside-title" id="kept-title">
            Where your numbers are kept
          </h2>
          <p>
            {isKept
              ? "Your cookie settings allow functional storage, so your numbers stay in this browser’s local storage, under cm_playground, until you clear them."
              : "Only in this page’s memory: they are gone when you leave. To keep them in this browser, allow functional storage."}
          </p>
          <div className="actions needs-script">
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                clear();
                setCleared(true);
              }}
            >
              Clear local storage
            </button>
            <PreferencesTrigger className="button button-quiet">Change cookie settings</PreferencesTrigger>
          </div>
          <p className="playground-status" role="status">
            {cleared ? "cm_playground is cleared, and the example is back." : ""}
          </p>
        </section>
      </div>
    </>
  );
}
