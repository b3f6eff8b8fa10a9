import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { DeliveryOptions } from '../../feedback/delivery.js';
import { encodeFeedback, encodings } from '../../feedback/encode-feedback.js';
import type { Feedback } from '../../feedback/feedback.js';
import { formats } from '../../language/formats.js';
import { fill, ownText } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { readMailAddress } from '../../promise/mail-address.js';
import { text } from '../shared/text.js';
import { strings } from './feedback-form.strings.js';
import { dateAndTime } from './time-of-day.js';
import { letterText, letterOf, named, type Titles } from './letter.js';

interface Sent {
  feedback: Feedback;
  options: DeliveryOptions;
}

/** What will be sent, while a reader looks at it. */
export class Preview {
  isOpen = false;
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param sent what will be sent and how; left out while nobody looks */
  render(locale: Locale, titles: Titles, sent?: Sent): TemplateResult {
    return html`<details class="preview" part="preview" @toggle=${this.#toggle}>
      <summary ${text(strings(locale).preview)}></summary>
      ${sent ? shown(sent, titles, locale) : nothing}
    </details>`;
  }

  #toggle = ({ target }: Event): void => {
    this.isOpen = (target as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };
}

function shown({ feedback, options }: Sent, titles: Titles, locale: Locale): TemplateResult {
  const { preview, previewExact } = strings(locale);
  const box = (words: string) =>
    html`<pre tabindex="0" role="group" aria-label=${ownText(preview).text} translate="no" ${text(words)}></pre>`;
  const mail = readMailAddress(options.action);
  if (mail) return box(letterText(mail.address, letterOf(feedback, titles, locale), locale));
  return html`<dl>
      ${rows(feedback, titles, options, locale).map(
        ([name, value]) =>
          html`<div>
            <dt ${text(name)}></dt>
            <dd translate="no" ${text(value)}></dd>
          </div>`,
      )}
    </dl>
    <details>
      <summary ${text(previewExact)}></summary>
      ${box(asSent(feedback, options))}
    </details>`;
}

/** All that is sent, in words; the words of the resident and of the page as they are. */
function rows(
  { message, email, page, promise, commitment, writtenAt, check }: Feedback,
  { promiseTitle, commitmentText }: Titles,
  { client, extra }: DeliveryOptions,
  locale: Locale,
): [string, string][] {
  const { sent } = strings(locale);
  const seconds = Math.round(check.elapsedMs / 1000);
  const robots = fill(sent.robots, { client, seconds: formats(locale).number(seconds) });
  const all: [string, string | undefined][] = [
    [sent.message, message],
    [sent.email, email],
    [sent.promise, promise && named(promiseTitle, promise)],
    [sent.commitment, commitment && named(commitmentText, commitment)],
    [sent.page, `${page.title}\n${page.url}`],
    [sent.language, formats(locale).language(locale)],
    [sent.writtenAt, dateAndTime(Date.parse(writtenAt), locale)],
    ...extra.map(([name, value]): [string, string] => [name, value]),
    [sent.automatic, check.website ? `${robots}\n${check.website}` : robots],
  ];
  return all.filter((row): row is [string, string] => Boolean(row[1]));
}

/** Exactly what is sent, but for the key, which is made when it is. */
function asSent(feedback: Feedback, { client, extra, encoding }: DeliveryOptions): string {
  const { body } = encodeFeedback(feedback, '…', client, extra, encoding);
  return encoding === encodings[0]
    ? JSON.stringify(JSON.parse(body), null, 2)
    : [...new URLSearchParams(body)].map((field) => field.join(': ')).join('\n');
}
