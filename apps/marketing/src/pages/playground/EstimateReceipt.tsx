import { rupees } from "../../site/rupees.js";
import type { CampaignEstimate, CampaignInput } from "./estimate.js";

/** The estimate, written out like a bill. */
export function EstimateReceipt({ input, result }: EstimateReceiptProps) {
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 className="receipt-title" id="receipt-title">
        Estimate for one month
      </h2>
      <dl className="receipt-lines">
        <div className="receipt-line">
          <dt>
            {count(result.callbacks)} callbacks of {input.minutes} min
          </dt>
          <dd>{rupees(result.talk)}</dd>
        </div>
        <div className="receipt-line">
          <dt>{count(result.replies)} SMS replies</dt>
          <dd>{rupees(result.sms)}</dd>
        </div>
        <div className="receipt-line">
          <dt>{count(input.numbers)} numbers rented</dt>
          <dd>{rupees(result.numbers)}</dd>
        </div>
        <div className="receipt-line receipt-total">
          <dt>Total, GST included</dt>
          <dd>{rupees(result.total)}</dd>
        </div>
      </dl>
      <p className="receipt-each" role="status">
        {result.callbacks > 0
          ? `One conversation costs ${rupees(result.each)}.`
          : "Nobody is called back, so there is no conversation to pay for."}
      </p>
    </section>
  );
}

interface EstimateReceiptProps {
  readonly input: CampaignInput;
  readonly result: CampaignEstimate;
}

function count(value: number): string {
  return value.toLocaleString("en-IN");
}
