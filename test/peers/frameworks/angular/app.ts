import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { CitizenPromise, FeedbackSubmitEvent } from 'medborgarlofte';
import { nextPromise, priorities } from '../promises.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button (click)="isShown.set(!isShown())">Visa eller dölj</button>
      <button (click)="promise.set(nextPromise)">Nästa löfte</button>

      @if (isShown()) {
        <promise-card
          promise-url="/lofte.json"
          [attr.heading-level]="3"
          [promise]="promise()"
          (promise-error)="hear('Fel i innehållet: ' + $event.problems[0].path)"
        >
          <p><a href="/lofte.pdf">Läs medborgarlöftet (pdf)</a></p>
        </promise-card>
      }

      <priority-list [promise]="priorities"><p>Otrygga miljöer och trafik.</p></priority-list>

      <feedback-form
        action="/feedback"
        [timeout]="5000"
        (feedback-submit)="submit($event)"
        (feedback-state)="hear($event.state)"
        (feedback-sent)="hear('Ärende ' + $event.reference)"
      />

      <ol>
        @for (words of heard(); track $index) {
          <li>{{ words }}</li>
        }
      </ol>
    </main>
  `,
})
export class App {
  readonly nextPromise = nextPromise;
  readonly priorities = priorities;
  readonly promise = signal<CitizenPromise | undefined>(undefined);
  readonly isShown = signal(true);
  readonly heard = signal<readonly string[]>([]);

  hear(words: string): void {
    this.heard.update((earlier) => [...earlier, words]);
  }

  submit(event: FeedbackSubmitEvent): void {
    const { message } = event.feedback;
    if (message.includes('prov')) event.preventDefault();
    if (message.includes('växeln'))
      event.respondWith(fetch('/vaxeln', { method: 'POST', body: JSON.stringify(event.feedback) }));
  }
}
