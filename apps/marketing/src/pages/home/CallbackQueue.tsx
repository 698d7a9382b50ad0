/** The latest rings and what became of them, with the numbers masked as the product masks them. */
export function CallbackQueue() {
  return (
    <ul className="plain-list queue" aria-label="Latest rings">
      {rings.map(({ at, number, note, state, done }) => (
        <li className="queue-ring" key={at}>
          <span className="queue-at">{at}</span>
          <span className="queue-number">{number}</span>
          <span className="queue-note">{note}</span>
          <span className={done ? "queue-state" : "queue-state queue-state-open"}>{state}</span>
        </li>
      ))}
    </ul>
  );
}

const rings = [
  { at: "11:42:09", number: "98··· ··210", note: "Andheri station", state: "Ringing", done: false },
  { at: "11:41:57", number: "70··· ··884", note: "Parcel slip", state: "Talking", done: false },
  {
    at: "11:41:30",
    number: "81··· ··033",
    note: "Sakal, page 3",
    state: "Back in 8 s",
    done: true,
  },
  { at: "11:40:52", number: "94··· ··719", note: "Parcel slip", state: "Back in 9 s", done: true },
] as const;
