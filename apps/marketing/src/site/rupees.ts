/** An amount in rupees as it is written in India, e.g. `₹1,49,999`; paise only where there are any. */
export function rupees(amount: number): string {
  return (Number.isInteger(amount) ? whole : exact).format(amount);
}

const whole = new Intl.NumberFormat("en-IN", {
  style: "currency",
  currency: "INR",
  maximumFractionDigits: 0,
});
const exact = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" });
