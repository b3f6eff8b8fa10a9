export type MailLanguage = 'sv' | 'en';

interface MailWords {
  subject: string;
  reference: string;
  received: string;
  email: string;
  noEmail: string;
  page: string;
  promise: string;
  commitment: string;
  open: string;
  time: Intl.DateTimeFormat;
}

const timeFormat = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' } as const;

export const mailWords: Record<MailLanguage, MailWords> = {
  sv: {
    subject: 'Synpunkt',
    reference: 'Referensnummer',
    received: 'Mottagen',
    email: 'E-postadress',
    noEmail: 'ingen, avsändaren vill inte ha svar',
    page: 'Sida',
    promise: 'Löfte',
    commitment: 'Åtagande',
    open: 'Öppna i inkorgen',
    time: new Intl.DateTimeFormat('sv-SE', timeFormat),
  },
  en: {
    subject: 'Feedback',
    reference: 'Reference number',
    received: 'Received',
    email: 'Email address',
    noEmail: 'none, the sender does not want a reply',
    page: 'Page',
    promise: 'Promise',
    commitment: 'Commitment',
    open: 'Open in the inbox',
    time: new Intl.DateTimeFormat('en-GB', timeFormat),
  },
};
