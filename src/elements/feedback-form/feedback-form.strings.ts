import { templates as en } from '../../language/generated/bundled/form.js';
import { perLocaleWith } from '../../language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  heading: msg('Lämna en synpunkt', { id: 'feedback-form-heading', desc: 'feedback-form: heading' }),
  thanks: msg('Tack', { id: 'feedback-form-thanks', desc: 'feedback-form: heading once the message has arrived' }),
  intro: msg('Berätta vad du tycker om medborgarlöftet.', {
    id: 'feedback-form-intro',
    desc: 'feedback-form: below the heading, unless the page has its own words there',
  }),
  about: msg('Synpunkten gäller: {commitment}', {
    id: 'feedback-form-about',
    desc: 'feedback-form: the commitment that the feedback is about, in full',
  }),
  aboutWhole: msg('Lämna synpunkt på hela löftet i stället', {
    id: 'feedback-form-about-whole',
    desc: 'feedback-form: button after the commitment that the feedback is about',
  }),
  emergency: msg(
    'Ring 112 om det är akut: om ett brott pågår eller om någon är i fara. Ring 114 14 för att anmäla ett brott eller lämna tips. Vi läser inte synpunkter dygnet runt.',
    { id: 'feedback-form-emergency', desc: 'feedback-form: above the field, always' },
  ),
  urgent: msg('Det här kanske är något du ska ringa om.', {
    id: 'feedback-form-urgent',
    desc: 'feedback-form: before the notice of 112 and 114 14, when the text looks like a crime that goes on or a report',
  }),

  message: msg('Din synpunkt', { id: 'feedback-form-message', desc: 'feedback-form: label' }),
  messageHint: msg('Skriv inte personnummer eller känsliga uppgifter om dig själv eller andra.', {
    id: 'feedback-form-message-hint',
    desc: 'feedback-form: below the label of the message',
  }),
  remaining: {
    one: msg('Ett tecken kvar', { id: 'feedback-form-remaining-one', desc: 'feedback-form: below the message' }),
    other: msg('{count} tecken kvar', {
      id: 'feedback-form-remaining-other',
      desc: 'feedback-form: below the message; a number other than one',
    }),
  },
  over: {
    one: msg('Ett tecken för mycket', { id: 'feedback-form-over-one', desc: 'feedback-form: below the message' }),
    other: msg('{count} tecken för många', {
      id: 'feedback-form-over-other',
      desc: 'feedback-form: below the message; a number other than one',
    }),
  },
  personalData: {
    personnummer: msg('Texten verkar innehålla ett personnummer: {found}', {
      id: 'feedback-form-personnummer',
      desc: 'feedback-form: warning below the message; a Swedish personal identity number',
    }),
    phone: msg('Texten verkar innehålla ett telefonnummer: {found}', {
      id: 'feedback-form-phone',
      desc: 'feedback-form: warning below the message',
    }),
    email: msg('Texten verkar innehålla en e-postadress: {found}', {
      id: 'feedback-form-found-email',
      desc: 'feedback-form: warning below the message',
    }),
  },
  personalDataWhy: msg('Andra kan få läsa det du skickar. Ta bort uppgiften om den inte behövs.', {
    id: 'feedback-form-personal-data-why',
    desc: 'feedback-form: follows the warning of personal data; it may be sent all the same',
  }),
  show: msg('Visa var i texten', {
    id: 'feedback-form-show',
    desc: 'feedback-form: button in the warning of personal data; marks it in the field',
  }),
  remove: msg('Ta bort', {
    id: 'feedback-form-remove',
    desc: 'feedback-form: button in the warning of personal data; takes it out of the text',
  }),

  email: msg('E-postadress (frivilligt)', {
    id: 'feedback-form-email',
    desc: 'feedback-form: label, says that it is voluntary',
  }),
  emailHint: msg('Fyll i e-postadressen om du vill ha svar. Vi använder den bara för att svara dig.', {
    id: 'feedback-form-email-hint',
    desc: 'feedback-form: below the label',
  }),
  publicRecord: msg('Det du skickar till en myndighet blir en allmän handling. Andra kan begära att få läsa den.', {
    id: 'feedback-form-public-record',
    desc: 'feedback-form: before the button; allmän handling is an official document under the Freedom of the Press Act',
  }),
  privacy: msg('Så behandlar vi dina personuppgifter', {
    id: 'feedback-form-privacy',
    desc: 'feedback-form: link to the page that says so',
  }),
  preview: msg('Visa vad som skickas', {
    id: 'feedback-form-preview',
    desc: 'feedback-form: opens the exact content that will be sent',
  }),

  previewExact: msg('Visa exakt som det skickas', {
    id: 'feedback-form-preview-exact',
    desc: 'feedback-form: opens the same as code, for those who know about such things',
  }),
  sent: {
    message: msg('Synpunkt', { id: 'feedback-form-sent-message', desc: 'feedback-form: before what will be sent' }),
    email: msg('E-postadress', { id: 'feedback-form-sent-email', desc: 'feedback-form: before what will be sent' }),
    promise: msg('Medborgarlöfte', {
      id: 'feedback-form-sent-promise',
      desc: 'feedback-form: before what will be sent; title and id of the promise',
    }),
    commitment: msg('Åtagande', {
      id: 'feedback-form-sent-commitment',
      desc: 'feedback-form: before what will be sent; the commitment and its id',
    }),
    page: msg('Sida', {
      id: 'feedback-form-sent-page',
      desc: 'feedback-form: before what will be sent; title and address of the page',
    }),
    language: msg('Språk', { id: 'feedback-form-sent-language', desc: 'feedback-form: before what will be sent' }),
    writtenAt: msg('Skriven', {
      id: 'feedback-form-sent-written-at',
      desc: 'feedback-form: before what will be sent; date and time of the message',
    }),
    automatic: msg('Dessutom', {
      id: 'feedback-form-sent-automatic',
      desc: 'feedback-form: before what will be sent; what comes from the form itself',
    }),
    robots: msg(
      'En slumpad kod, så att synpunkten sparas bara en gång. Formulärets namn: {client}. Tid i formuläret: {seconds} sekunder.',
      {
        id: 'feedback-form-sent-robots',
        desc: 'feedback-form: what comes from the form itself; name and version of the program, and a number of seconds, by which robots are known',
      },
    ),
  },

  send: msg('Skicka synpunkten', { id: 'feedback-form-send', desc: 'feedback-form: button' }),
  sending: msg('Skickar …', { id: 'feedback-form-sending', desc: 'feedback-form: while it is being sent' }),
  retrying: msg('Det tar längre tid än vanligt. Vi försöker igen. Synpunkten sparas bara en gång.', {
    id: 'feedback-form-retrying',
    desc: 'feedback-form: no answer yet; the message is stored once, however often it is sent',
  }),
  stop: msg('Avbryt', { id: 'feedback-form-stop', desc: 'feedback-form: button while it is being sent' }),

  errors: {
    'message missing': msg('Skriv din synpunkt innan du skickar.', {
      id: 'feedback-form-message-missing',
      desc: 'feedback-form: error at the message',
    }),
    'message too-long': msg('Synpunkten får ha högst {limit} tecken.', {
      id: 'feedback-form-message-too-long',
      desc: 'feedback-form: error at the message; a number of characters',
    }),
    'message malformed': msg('Synpunkten innehåller tecken som inte går att skicka. Skriv om den och försök igen.', {
      id: 'feedback-form-message-malformed',
      desc: 'feedback-form: error at the message; the receiver could not read it as text',
    }),
    'email missing': msg('Skriv din e-postadress.', {
      id: 'feedback-form-email-missing',
      desc: 'feedback-form: error at the e-mail address, from a receiver that requires one',
    }),
    'email malformed': msg('Skriv e-postadressen så här: namn@exempel.se', {
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

  delivered: msg('Tack! Vi har fått din synpunkt.', {
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

  unconfirmed: msg('Vi vet inte om din synpunkt kom fram.', {
    id: 'feedback-form-unconfirmed',
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
  waitUntil: msg('Försök igen efter kl. {time}.', {
    id: 'feedback-form-wait-until',
    desc: 'feedback-form: a time of day today',
  }),
  waitUntilDay: msg('Försök igen efter {time}.', {
    id: 'feedback-form-wait-until-day',
    desc: 'feedback-form: a time of day with its date',
  }),
  time: msg('{hours}.{minutes}', { id: 'feedback-form-time', desc: 'feedback-form: a time of day' }),
  dateAndTime: msg('{date} kl. {time}', {
    id: 'feedback-form-date-and-time',
    desc: 'feedback-form: a date with its year, and a time of day as in feedback-form-time',
  }),
  tryAgain: msg('Försök igen', {
    id: 'feedback-form-try-again',
    desc: 'feedback-form: button; sends the same text once more',
  }),
  tryAgainHint: msg('Om du försöker igen med samma text sparas den bara en gång.', {
    id: 'feedback-form-try-again-hint',
    desc: 'feedback-form: before the button; the message is stored once even if both attempts arrive',
  }),
  copy: msg('Kopiera texten', { id: 'feedback-form-copy', desc: 'feedback-form: button when sending failed' }),
  copied: msg('Texten är kopierad.', { id: 'feedback-form-copied', desc: 'feedback-form: after the button to copy' }),
  notCopied: msg('Det gick inte att kopiera. Texten är markerad, så att du kan kopiera den själv.', {
    id: 'feedback-form-not-copied',
    desc: 'feedback-form: after the button to copy, when the browser does not let us; the text in the field is selected',
  }),

  mail: {
    open: msg('Öppna brevet i ditt e-postprogram', {
      id: 'feedback-form-mail-open',
      desc: 'feedback-form: button; instead of the one that sends, where feedback is sent by email',
    }),
    hint: msg('Knappen öppnar ett brev i ditt eget e-postprogram. När du skickar det ser vi din e-postadress.', {
      id: 'feedback-form-mail-hint',
      desc: 'feedback-form: before the button that opens an email',
    }),
    opened: msg('Skicka brevet i ditt e-postprogram.', {
      id: 'feedback-form-mail-opened',
      desc: 'feedback-form: after the button that opens an email. Nothing is sent yet, so no thanks',
    }),
    notSent: msg('Vi får din synpunkt först när du har skickat brevet.', {
      id: 'feedback-form-mail-not-sent',
      desc: 'feedback-form: follows feedback-form-mail-opened',
    }),
    otherwise: msg('Öppnades inget brev? Kopiera texten och skicka den till {address}', {
      id: 'feedback-form-mail-otherwise',
      desc: 'feedback-form: after the button that opens an email; an email address, without a full stop after it',
    }),
    tooLong: msg('Texten är för lång för att fyllas i. Klistra in den i brevet.', {
      id: 'feedback-form-mail-too-long',
      desc: 'feedback-form: after the button that opens an email; the text was copied',
    }),
    paste: msg('Klistra in din synpunkt här.', {
      id: 'feedback-form-mail-paste',
      desc: 'feedback-form: in the email itself, where the text is too long to be filled in',
    }),
    to: msg('Till: {address}', {
      id: 'feedback-form-mail-to',
      desc: 'feedback-form: what will be in the email; its recipient',
    }),
    subjectLine: msg('Ämne: {subject}', {
      id: 'feedback-form-mail-subject-line',
      desc: 'feedback-form: what will be in the email; its subject',
    }),
    subject: msg('Synpunkt: {about}', {
      id: 'feedback-form-mail-subject',
      desc: 'feedback-form: subject of the email; the title of a promise, or of the page',
    }),
    promise: msg('Medborgarlöfte: {promise}', {
      id: 'feedback-form-mail-promise',
      desc: 'feedback-form: in the email; title of the promise',
    }),
    page: msg('Sida: {title}', {
      id: 'feedback-form-mail-page',
      desc: 'feedback-form: in the email; title of the page, whose address follows',
    }),
  },

  save: msg('Spara på den här enheten och skicka senare', {
    id: 'feedback-form-save',
    desc: 'feedback-form: button when sending failed',
  }),
  saveHint: msg('Sparas i högst ett dygn. Gör det inte på en dator som andra använder.', {
    id: 'feedback-form-save-hint',
    desc: 'feedback-form: after the button to save on the device',
  }),
  saved: msg('Din synpunkt är sparad på den här enheten.', {
    id: 'feedback-form-saved',
    desc: 'feedback-form: after the button to save on the device; it has not been sent for certain',
  }),
  savedHint: msg('Den skickas när du nästa gång öppnar en sida med formuläret, inom ett dygn.', {
    id: 'feedback-form-saved-hint',
    desc: 'feedback-form: follows that it is saved on the device',
  }),
  notSaved: msg('Synpunkten kunde inte sparas på den här enheten.', {
    id: 'feedback-form-not-saved',
    desc: 'feedback-form: after the button to save on the device',
  }),
  outbox: {
    sent: msg('Vi har fått din sparade synpunkt från {time}.', {
      id: 'feedback-form-outbox-sent',
      desc: 'feedback-form: on a later visit; a date and time of day',
    }),
    waiting: msg('Din synpunkt från {time} är sparad på den här enheten och har inte kunnat skickas än.', {
      id: 'feedback-form-outbox-waiting',
      desc: 'feedback-form: on a later visit; a date and time of day',
    }),
    expired: msg('Din sparade synpunkt från {time} kunde inte skickas inom ett dygn och är borttagen.', {
      id: 'feedback-form-outbox-expired',
      desc: 'feedback-form: on a later visit; a date and time of day',
    }),
  },
  removeSaved: msg('Ta bort den sparade synpunkten', {
    id: 'feedback-form-remove-saved',
    desc: 'feedback-form: button on a later visit',
  }),
}));
