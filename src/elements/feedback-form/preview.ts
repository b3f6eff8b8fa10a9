import type { ReactiveControllerHost } from 'lit';
import { readMailAddress } from '../../promise/mail-address.js';
import type { DeliveryOptions } from '../../feedback/delivery.js';
import { encodeFeedback, encodings } from '../../feedback/encode-feedback.js';
import type { Feedback } from '../../feedback/feedback.js';
import type { Locale } from '../../language/locales.js';
import { letterInWords, letterOf, type Titles } from './letter.js';

/** What will be sent, while a reader looks at it. */
export class Preview {
  isOpen = false;
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  toggle = ({ target }: Event): void => {
    this.isOpen = (target as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };

  /** Exactly as it is sent. */
  exact(
    feedback: Feedback,
    titles: Titles,
    { client, extra, encoding, action }: DeliveryOptions,
    locale: Locale,
  ): string {
    const mail = readMailAddress(action);
    if (mail) return letterInWords(mail.address, letterOf(feedback, titles, locale), locale);
    const { body } = encodeFeedback(feedback, '…', client, extra, encoding);
    return encoding === encodings[0]
      ? JSON.stringify(JSON.parse(body), null, 2)
      : [...new URLSearchParams(body)].map((field) => field.join(': ')).join('\n');
  }
}
