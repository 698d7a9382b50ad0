/** The request that rents a number. */
export const rentNumber = `curl https://api.callmissed.example/v1/numbers \\
  -H "Authorization: Bearer $CALLMISSED_KEY" \\
  -d circle=mumbai \\
  -d label="Hoarding, Andheri station"`;

/** What is posted to a webhook for every ring. */
export const ringEvent = `{
  "type": "ring.missed",
  "ring": "rng_7f2c",
  "number": "num_41",
  "label": "Hoarding, Andheri station",
  "caller": "cal_98x210",
  "rang_at": "2026-11-07T11:42:09+05:30",
  "seconds": 1.8
}`;

/** The request that rings somebody back. */
export const ringBack = `curl https://api.callmissed.example/v1/callbacks \\
  -H "Authorization: Bearer $CALLMISSED_KEY" \\
  -d ring=rng_7f2c \\
  -d agent=last-spoken-to`;
