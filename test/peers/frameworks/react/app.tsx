import { useState } from 'react';
import type { CitizenPromise, FeedbackSubmitEvent } from 'medborgarlofte';
import { nextPromise, priorities } from '../promises.js';

export function App() {
  const [promise, setPromise] = useState<CitizenPromise>();
  const [isShown, setIsShown] = useState(true);
  const [heard, setHeard] = useState<string[]>([]);
  const hear = (words: string) => setHeard((earlier) => [...earlier, words]);

  function submit(event: FeedbackSubmitEvent) {
    const { message } = event.feedback;
    if (message.includes('prov')) event.preventDefault();
    if (message.includes('växeln'))
      event.respondWith(fetch('/vaxeln', { method: 'POST', body: JSON.stringify(event.feedback) }));
  }

  return (
    <main>
      <button onClick={() => setIsShown(!isShown)}>Visa eller dölj</button>
      <button onClick={() => setPromise(nextPromise)}>Nästa löfte</button>

      {isShown && (
        <promise-card
          promise-url="/lofte.json"
          heading-level={3}
          promise={promise}
          onpromise-error={(event) => hear(`Fel i innehållet: ${event.problems[0]?.path}`)}
        >
          <p>
            <a href="/lofte.pdf">Läs medborgarlöftet (pdf)</a>
          </p>
        </promise-card>
      )}

      <priority-list
        ref={(list) => {
          if (list) list.promise = priorities;
        }}
      >
        <p>Otrygga miljöer och trafik.</p>
      </priority-list>

      <feedback-form
        action="/feedback"
        timeout={5000}
        onfeedback-submit={submit}
        onfeedback-state={(event) => hear(event.state)}
        onfeedback-sent={(event) => hear(`Ärende ${event.reference}`)}
      />

      <ol>
        {heard.map((words, index) => (
          <li key={index}>{words}</li>
        ))}
      </ol>
    </main>
  );
}
