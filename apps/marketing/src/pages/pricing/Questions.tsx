/** What people ask before they buy. */
export function Questions() {
  return (
    <section aria-labelledby="questions-title">
      <h2 className="section-title" id="questions-title">
        Asked before buying
      </h2>
      <div className="questions">
        {questions.map(({ question, answer }) => (
          <details className="question" key={question}>
            <summary className="question-title">{question}</summary>
            <p className="question-answer">{answer}</p>
          </details>
        ))}
      </div>
    </section>
  );
}

const questions = [
  {
    question: "Does the caller pay anything?",
    answer:
      "No. The call is turned down before it connects, so no operator bills it. The call back is paid by you, by the minute.",
  },
  {
    question: "What happens when the month’s rings are used up?",
    answer:
      "Rings keep coming in and are kept for you. Callbacks and SMS replies stop until you buy more or the next month begins, so no bill grows behind your back.",
  },
  {
    question: "How do I stop?",
    answer:
      "In the dashboard, with one button and no telephone call. Your numbers stay yours until the paid month ends.",
  },
  {
    question: "Can I keep my own number?",
    answer: "Yes. Forward it to a CallMissed number when it is busy or not answered, and print it as before.",
  },
] as const;
