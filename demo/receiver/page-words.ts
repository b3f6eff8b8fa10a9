import type { FeedbackField, FeedbackProblem } from '../../src/feedback/feedback.js';

/** The languages that this receiver's own pages speak. */
export type PageLanguage = 'sv' | 'en';

/** The form's language; else the first of the browser's that is spoken here; else Swedish. */
export function pageLanguage(locale: string | undefined, acceptLanguage: string | undefined): PageLanguage {
  const spoken = /^(sv|en)\b/i.exec(locale ?? '') ?? /(?<=^|,)\s*(sv|en)\b/i.exec(acceptLanguage ?? '');
  return spoken?.[1]?.toLowerCase() === 'en' ? 'en' : 'sv';
}

/** What went wrong, as a page says it. Any problem that is not here is `broken`: nothing that a resident can mend. */
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
  time: Intl.DateTimeFormat;
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

export const pageWords: Record<PageLanguage, PageWords> = {
  sv: {
    thanks: {
      title: 'Tack! Din synpunkt är mottagen.',
      text: 'Spara referensnumret om du vill fråga om synpunkten senare.',
      reference: 'Referensnummer',
      received: 'Mottagen',
      back: 'Tillbaka till sidan',
    },
    problem: {
      'invalid-feedback': {
        title: 'Något behöver ändras',
        text: () => 'Synpunkten är inte mottagen än. Ändra det här och skicka igen:',
      },
      'idempotency-key-reused': {
        title: 'Vill du skicka en synpunkt till?',
        text: () =>
          'Du har redan skickat en annan text från samma formulär, och den är mottagen. Tryck på Skicka om du vill skicka den här också.',
      },
      'too-large': {
        title: 'Texten är för lång',
        text: () =>
          'Synpunkten är inte mottagen. Den får ha högst 4 000 tecken. Gå tillbaka till sidan, där texten oftast finns kvar, och korta den.',
      },
      'too-many-requests': {
        title: 'Många skickar just nu',
        text: (seconds) => `Synpunkten är inte mottagen än. Vänta ${swedishWait(seconds)} och tryck sedan på Skicka.`,
      },
      'internal-error': {
        title: 'Vi vet inte om synpunkten kom fram',
        text: () =>
          'Något gick fel hos oss. Texten finns kvar här. Tryck på Skicka igen: inom tio minuter blir samma text inte dubbel.',
      },
      'not-found': {
        title: 'Här finns ingen synpunkt',
        text: () => 'Adressen är fel, eller så finns synpunkten inte längre kvar.',
      },
      broken: {
        title: 'Formuläret fungerar inte just nu',
        text: () =>
          'Synpunkten är inte mottagen. Gå tillbaka till sidan, där texten oftast finns kvar, och kontakta oss på något annat sätt.',
      },
    },
    error: 'Fel',
    fields: {
      message: {
        label: 'Din synpunkt',
        wrong: {
          missing: 'Skriv en synpunkt.',
          'too-long': 'Synpunkten får ha högst 4 000 tecken. Korta den.',
          malformed: 'Synpunkten är inte text.',
        },
      },
      email: {
        label: 'E-postadress (frivilligt)',
        wrong: {
          missing: 'Skriv en e-postadress.',
          'too-long': 'E-postadressen får ha högst 254 tecken.',
          malformed: 'Skriv en hel e-postadress, till exempel namn@exempel.se, eller lämna fältet tomt.',
        },
      },
    },
    send: 'Skicka',
    time: new Intl.DateTimeFormat('sv-SE', timeFormat),
  },
  en: {
    thanks: {
      title: 'Thank you! Your feedback has been received.',
      text: 'Keep the reference number if you want to ask about your feedback later.',
      reference: 'Reference number',
      received: 'Received',
      back: 'Back to the page',
    },
    problem: {
      'invalid-feedback': {
        title: 'Something has to be changed',
        text: () => 'Your feedback has not been received yet. Change this and send it again:',
      },
      'idempotency-key-reused': {
        title: 'Do you want to send another message?',
        text: () =>
          'You have already sent another text from the same form, and it has been received. Press Send if you want to send this one too.',
      },
      'too-large': {
        title: 'The text is too long',
        text: () =>
          'Your feedback has not been received. It may have at most 4,000 characters. Go back to the page, where the text is mostly still there, and shorten it.',
      },
      'too-many-requests': {
        title: 'Many people are sending right now',
        text: (seconds) => `Your feedback has not been received yet. Wait ${englishWait(seconds)} and then press Send.`,
      },
      'internal-error': {
        title: 'We do not know whether your feedback arrived',
        text: () =>
          'Something went wrong on our side. The text is still here. Press Send again: within ten minutes, the same text does not become two messages.',
      },
      'not-found': {
        title: 'There is no feedback here',
        text: () => 'The address is wrong, or the feedback is no longer kept.',
      },
      broken: {
        title: 'The form does not work right now',
        text: () =>
          'Your feedback has not been received. Go back to the page, where the text is mostly still there, and contact us in some other way.',
      },
    },
    error: 'Error',
    fields: {
      message: {
        label: 'Your feedback',
        wrong: {
          missing: 'Write your feedback.',
          'too-long': 'Your feedback may have at most 4,000 characters. Shorten it.',
          malformed: 'The feedback is not text.',
        },
      },
      email: {
        label: 'E-mail address (optional)',
        wrong: {
          missing: 'Write an e-mail address.',
          'too-long': 'The e-mail address may have at most 254 characters.',
          malformed: 'Write a whole e-mail address, for example name@example.com, or leave the field empty.',
        },
      },
    },
    send: 'Send',
    time: new Intl.DateTimeFormat('en-GB', timeFormat),
  },
};
