/** What a campaign costs, in rupees, from what its owner expects of it. */
export function estimate(input: CampaignInput): CampaignEstimate {
  const callbacks = Math.round((input.rings * input.calledBack) / 100);
  const replies = input.smsReply ? input.rings : 0;
  const talk = round(callbacks * input.minutes * MINUTE);
  const sms = round(replies * SMS);
  const numbers = input.numbers * NUMBER;
  const total = round(talk + sms + numbers);
  return {
    callbacks,
    replies,
    talk,
    sms,
    numbers,
    total,
    each: callbacks ? round(total / callbacks) : 0,
  };
}

/** The whole of what the playground is told. */
export interface CampaignInput {
  /** Missed calls expected. */
  readonly rings: number;
  /** How many of them are called back, in percent. */
  readonly calledBack: number;
  /** Minutes of talk in one callback. */
  readonly minutes: number;
  /** Numbers rented for the month. */
  readonly numbers: number;
  /** Whether every ring is answered with an SMS. */
  readonly smsReply: boolean;
}

/** Amounts in rupees, GST included. */
export interface CampaignEstimate {
  readonly callbacks: number;
  readonly replies: number;
  readonly talk: number;
  readonly sms: number;
  readonly numbers: number;
  readonly total: number;
  /** The price of one conversation; 0 where there is none. */
  readonly each: number;
}

/** What the playground starts with. */
export const exampleCampaign: CampaignInput = {
  rings: 5000,
  calledBack: 60,
  minutes: 2,
  numbers: 3,
  smsReply: true,
};

const MINUTE = 0.6;
const SMS = 0.18;
const NUMBER = 249;

function round(rupees: number): number {
  return Math.round(rupees * 100) / 100;
}
