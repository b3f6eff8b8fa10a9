import { pageWords } from '../page-words.js';

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
  time: (date: Date) => string;
}

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
    time: pageWords.sv.time,
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
    time: pageWords.en.time,
  },
};
