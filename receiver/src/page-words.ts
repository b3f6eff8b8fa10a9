import type { FeedbackField, FeedbackProblem } from '../../src/feedback/feedback.js';

/** The languages that this receiver's own pages speak. */
export type PageLanguage = 'sv' | 'en';

/** The form's language; else the first of the browser's that is spoken here; else Swedish. */
export function pageLanguage(locale: string | undefined, acceptLanguage: string | undefined): PageLanguage {
  const spoken = /^(sv|en)\b/i.exec(locale ?? '') ?? /(?<=^|,)\s*(sv|en)\b/i.exec(acceptLanguage ?? '');
  return spoken?.[1]?.toLowerCase() === 'en' ? 'en' : 'sv';
}

/** What went wrong, as a page says it. Any problem that is not here is `broken`: nothing that a resident can fix. */
type PageProblem =
  | 'invalid-feedback'
  | 'idempotency-key-reused'
  | 'too-large'
  | 'too-many-requests'
  | 'internal-error'
  | 'not-found'
  | 'broken';

interface PageWords {
  thanks: { title: string; text: string; reference: string; received: string; back: string };
  /** `seconds` is how long to wait; 0 when there is nothing to wait for. */
  problem: Record<PageProblem, { title: string; text: (seconds: number) => string }>;
  error: string;
  fields: Record<FeedbackField, { label: string; wrong: Record<FeedbackProblem['code'], string> }>;
  send: string;
  time: (date: Date) => string;
}

function swedishWait(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'en sekund' : `${seconds} sekunder`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'en minut' : `${minutes} minuter`;
}

function englishWait(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'one second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'one minute' : `${minutes} minutes`;
}

const timeFormat = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' } as const;
const swedishFormat = new Intl.DateTimeFormat('sv-SE', timeFormat);
const englishFormat = new Intl.DateTimeFormat('en-GB', timeFormat);

/** "27 november 2026 kl. 14.30": Swedish writes a full stop in a time, `Intl` a colon. */
export function swedishTime(date: Date): string {
  return swedishFormat.format(date).replace(':', '.');
}

export const pageWords: Record<PageLanguage, PageWords> = {
  sv: {
    thanks: {
      title: 'Tack! Vi har fått din synpunkt.',
      text: 'Spara referensnumret om du vill fråga om synpunkten senare.',
      reference: 'Referensnummer',
      received: 'Mottagen',
      back: 'Tillbaka till sidan',
    },
    problem: {
      'invalid-feedback': {
        title: 'Något behöver ändras',
        text: () => 'Vi har inte fått synpunkten än. Ändra det här och skicka igen:',
      },
      'idempotency-key-reused': {
        title: 'Vill du skicka en synpunkt till?',
        text: () =>
          'Du har redan skickat en annan text från samma formulär, och vi har fått den. Tryck på Skicka om du vill skicka den här också.',
      },
      'too-large': {
        title: 'Texten är för lång',
        text: () =>
          'Vi har inte fått synpunkten. Den får ha högst 4 000 tecken. Gå tillbaka till sidan och korta texten. Oftast finns den kvar där.',
      },
      'too-many-requests': {
        title: 'Många skickar just nu',
        text: (seconds) => `Vi har inte fått synpunkten än. Vänta ${swedishWait(seconds)} och tryck sedan på Skicka.`,
      },
      'internal-error': {
        title: 'Vi vet inte om synpunkten kom fram',
        text: () =>
          'Något gick fel hos oss. Texten finns kvar här. Tryck på Skicka igen inom tio minuter: samma text sparas bara en gång.',
      },
      'not-found': {
        title: 'Här finns ingen synpunkt',
        text: () => 'Adressen är fel, eller så finns synpunkten inte längre kvar.',
      },
      broken: {
        title: 'Formuläret fungerar inte just nu',
        text: () =>
          'Vi har inte fått synpunkten. Gå tillbaka till sidan, där texten oftast finns kvar, och kontakta oss på något annat sätt.',
      },
    },
    error: 'Fel',
    fields: {
      message: {
        label: 'Din synpunkt',
        wrong: {
          missing: 'Skriv en synpunkt.',
          'too-long': 'Synpunkten får ha högst 4 000 tecken.',
          malformed: 'Vi kunde inte läsa synpunkten. Skriv den igen.',
        },
      },
      email: {
        label: 'E-postadress (frivilligt)',
        wrong: {
          missing: 'Skriv en e-postadress.',
          'too-long': 'E-postadressen får ha högst 254 tecken.',
          malformed: 'Skriv e-postadressen så här: namn@exempel.se, eller lämna fältet tomt.',
        },
      },
    },
    send: 'Skicka',
    time: swedishTime,
  },
  en: {
    thanks: {
      title: 'Thank you! We have received your feedback.',
      text: 'Keep the reference number if you want to ask about your feedback later.',
      reference: 'Reference number',
      received: 'Received',
      back: 'Back to the page',
    },
    problem: {
      'invalid-feedback': {
        title: 'Something needs to be changed',
        text: () => 'We have not received your feedback yet. Change this and send it again:',
      },
      'idempotency-key-reused': {
        title: 'Do you want to send another message?',
        text: () =>
          'You have already sent another text from the same form, and we have received it. Press Send if you want to send this one too.',
      },
      'too-large': {
        title: 'The text is too long',
        text: () =>
          'We have not received your feedback. It must be 4,000 characters or fewer. Go back to the page, where your text is usually still there, and shorten it.',
      },
      'too-many-requests': {
        title: 'Many people are sending right now',
        text: (seconds) => `We have not received your feedback yet. Wait ${englishWait(seconds)} and then press Send.`,
      },
      'internal-error': {
        title: 'We do not know whether your feedback arrived',
        text: () =>
          'Something went wrong on our side. The text is still here. Press Send again within ten minutes: the same text is only stored once.',
      },
      'not-found': {
        title: 'There is no feedback here',
        text: () => 'The address is wrong, or the feedback is no longer kept.',
      },
      broken: {
        title: 'The form is not working right now',
        text: () =>
          'We have not received your feedback. Go back to the page, where your text is usually still there, and contact us in some other way.',
      },
    },
    error: 'Error',
    fields: {
      message: {
        label: 'Your feedback',
        wrong: {
          missing: 'Enter your feedback',
          'too-long': 'Your feedback must be 4,000 characters or fewer',
          malformed: 'We could not read your feedback. Enter it again.',
        },
      },
      email: {
        label: 'Email address (optional)',
        wrong: {
          missing: 'Enter an email address',
          'too-long': 'Email address must be 254 characters or fewer',
          malformed: 'Enter a full email address, like name@example.com, or leave the field empty',
        },
      },
    },
    send: 'Send',
    time: (date) => englishFormat.format(date),
  },
};
