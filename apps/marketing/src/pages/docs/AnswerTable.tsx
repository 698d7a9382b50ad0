import { Scroller } from "../../site/Scroller.js";

/** The status codes of the API, and what to do about each. */
export function AnswerTable() {
  return (
    <Scroller aria-labelledby="answers-title">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">What happened</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ status, meaning, remedy }) => (
            <tr key={status}>
              <th scope="row">
                <code>{status}</code>
              </th>
              <td>{meaning}</td>
              <td>{remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

const answers = [
  { status: "202", meaning: "The callback is queued.", remedy: "Wait for callback.answered." },
  {
    status: "403",
    meaning: "The caller is on the Do Not Disturb register and has not rung you.",
    remedy: "Do not ring them.",
  },
  { status: "409", meaning: "Somebody is ringing this caller already.", remedy: "Nothing." },
  {
    status: "429",
    meaning: "More than 20 callbacks in one second.",
    remedy: "Try again in a second.",
  },
] as const;
