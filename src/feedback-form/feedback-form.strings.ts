import { perLocale } from '../i18n/localize.js';

export const strings = perLocale((msg) => ({
  heading: msg('Lämna en synpunkt', { id: 'feedback-form-heading', desc: 'feedback-form: heading' }),
  intro: msg('Berätta vad du tycker om medborgarlöftet.', {
    id: 'feedback-form-intro',
    desc: 'feedback-form: below the heading, unless the page has its own words there',
  }),

  message: msg('Din synpunkt', { id: 'feedback-form-message', desc: 'feedback-form: label' }),
  messageHint: msg('Skriv inte personnummer eller känsliga uppgifter om dig själv eller andra.', {
    id: 'feedback-form-message-hint',
    desc: 'feedback-form: below the label of the message',
  }),
  email: msg('E-postadress (frivilligt)', {
    id: 'feedback-form-email',
    desc: 'feedback-form: label, says that it is voluntary',
  }),
  emailHint: msg('Fyll i den om du vill ha svar.', {
    id: 'feedback-form-email-hint',
    desc: 'feedback-form: below the label',
  }),

  send: msg('Skicka synpunkten', { id: 'feedback-form-send', desc: 'feedback-form: button' }),
  sending: msg('Skickar …', { id: 'feedback-form-sending', desc: 'feedback-form: while it is being sent' }),

  errors: {
    'message missing': msg('Skriv din synpunkt innan du skickar.', {
      id: 'feedback-form-message-missing',
      desc: 'feedback-form: error at the message',
    }),
    'message too-long': msg('Synpunkten är för lång. Korta den till högst {limit} tecken.', {
      id: 'feedback-form-message-too-long',
      desc: 'feedback-form: error at the message; a number of characters',
    }),
    'email malformed': msg('E-postadressen ser inte ut att stämma. Skriv den som namn@exempel.se.', {
      id: 'feedback-form-email-malformed',
      desc: 'feedback-form: error at the e-mail address',
    }),
    'email too-long': msg('E-postadressen är för lång.', {
      id: 'feedback-form-email-too-long',
      desc: 'feedback-form: error at the e-mail address',
    }),
    other: msg('Kontrollera det du har skrivit här.', {
      id: 'feedback-form-other-error',
      desc: 'feedback-form: error at a field, when no other fits',
    }),
  },

  delivered: msg('Tack! Din synpunkt är mottagen.', {
    id: 'feedback-form-delivered',
    desc: 'feedback-form: it arrived',
  }),
  reference: msg('Referensnummer: {reference}', {
    id: 'feedback-form-reference',
    desc: 'feedback-form: below the thanks; a reference such as ML-7K3Q-9XTR',
  }),
  writeAnother: msg('Skriv en synpunkt till', {
    id: 'feedback-form-write-another',
    desc: 'feedback-form: button after the thanks',
  }),

  unsent: msg('Vi vet inte om din synpunkt kom fram.', {
    id: 'feedback-form-unsent',
    desc: 'feedback-form: no answer. Do not say that it was not received: nobody knows',
  }),
  refused: msg('Formuläret på den här sidan fungerar inte just nu.', {
    id: 'feedback-form-refused',
    desc: 'feedback-form: the page or its receiver is set up wrong; trying again does not help',
  }),
  kept: msg('Din text finns kvar.', {
    id: 'feedback-form-kept',
    desc: 'feedback-form: follows either of the two before',
  }),
  tryAgain: msg('Försök igen', {
    id: 'feedback-form-try-again',
    desc: 'feedback-form: button; sends the same text once more',
  }),
  tryAgainHint: msg('Om du försöker igen med samma text sparas den bara en gång.', {
    id: 'feedback-form-try-again-hint',
    desc: 'feedback-form: before the button; the message is stored once even if both attempts arrive',
  }),
}));
