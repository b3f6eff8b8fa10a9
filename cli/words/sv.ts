import { sv as editor } from '../../src/editor/messages/sv.js';
import type { Words } from './words.js';

export const sv: Words = {
  editor,
  usage: {
    check: `Användning: medborgarlofte check FIL... [--lang sv|en]

Säger vad som är fel i löften, och var; eller vad som kommer att visas, och vad som saknas på vilket språk.
docs/content.md i paketet beskriver filen.

  --lang SPRÅK  språket i svaren, sv eller en; annars terminalens språk

Slutar med 0 när inget är fel, 1 när något är det, 2 när kommandot är skrivet på annat sätt.`,
    read: `Användning: medborgarlofte read SIDA

Läser ett löfte från en vanlig sida, en HTML-fil, och skriver det som JSON: view (light eller card), period, promise,
rest (det som ett kort inte kan visa, med varför och vad du kan skriva i stället) och problems (det som är fel i löftet).
docs/sv/page.md i paketet beskriver sidan.`,
    render: `Användning: medborgarlofte render FIL [--lang SPRÅK] [--heading-level NIVÅ]

Skriver ett löfte som vanlig HTML, att lägga inuti <promise-card>: läsarna ser det genast, även utan JavaScript.
Relativa adresser i filen är relativa i HTML-koden. Kör kommandot igen när filen har ändrats eller löftet har slutat gälla.

  --lang SPRÅK          ett av rubrikens språk, till exempel sv eller en; annars filens språk
  --heading-level NIVÅ  rubrikens nivå, 1 till 6; annars 2

Slutar med 0 när inget är fel, 1 när något är det, 2 när kommandot är skrivet på annat sätt.`,
    extract: `Användning: medborgarlofte extract FIL --to SPRÅK

Skriver ett löftes texter som en XLIFF 1.2-fil för en översättare, med dem som redan finns på språket.

Slutar med 0 när filen är skriven, 1 när något är fel i löftet, 2 när kommandot är skrivet på annat sätt.`,
    merge: `Användning: medborgarlofte merge FIL ÖVERSÄTTNING

Skriver löftet med översättningarna ur en XLIFF-fil på plats. Inget annat i det ändras. Texter som inte är klara, och texter vars original
har ändrats sedan dess, kommer inte med.

Slutar med 0 när allt är med, 1 när något är fel, 2 när kommandot är skrivet på annat sätt.`,
    checkReceiver: `Användning: medborgarlofte check-receiver ADRESS [--origin ORIGIN] [--flood] [--cut-within SEKUNDER] [--lang sv|en]

Skickar omkring 700 riktiga anrop till en mottagare av synpunkter, och säger vilka regler i docs/feedback-contract.md den följer.
Högst 15 meddelanden sparas där. Texten börjar med TEST och säger att de kan tas bort.

  --origin ORIGIN        ursprunget för en sida som får skicka, till exempel https://www.kommunen.se
  --flood                skicka också 400 meddelanden på en gång, som besökarna på ett bibliotek kan göra; de sparas också
  --cut-within SEKUNDER  kontrollera också att ett anrop som aldrig blir klart avbryts inom den tiden
  --lang SPRÅK           språket i svaren, sv eller en; annars terminalens språk

Slutar med 0 när inget är fel, 1 när något är det, 2 när kommandot är skrivet på annat sätt.`,
  },

  unopened: {
    ENOENT: 'filen finns inte.',
    EISDIR: 'det här är en mapp; det ska vara en JSON-fil.',
    EACCES: 'filen får inte läsas: behörigheterna tillåter det inte.',
  },
  expectedHtml: 'det här är en mapp; det ska vara en HTML-fil.',
  tooLarge: (size, limit) => `filen är ${size} kB; ett kort läser högst ${limit} kB.`,
  isUtf16: 'filen är i UTF-16. Spara den som UTF-8.',
  isNotUtf8: 'ett tecken på den här raden är inte giltig UTF-8. Spara filen som UTF-8.',
  twice: (name, line) => `"${name}" finns också på rad ${line}, och bara det sista gäller.`,
  problems: (count) => (count === 1 ? '1 problem' : `${count} problem`),
  isRight: 'inget är fel.',
  restShows: 'Resten visas.',
  wrongIsLeftOut: 'Det som är fel visas inte; resten visas.',
  cannotShow: 'Kortet kan inte visa filen: i stället visas det som finns inuti elementet.',
  advice: 'råd',
  noTitleIn: (lang, languages) => `rubriken har ingen text på "${lang}"; språken är: ${languages}.`,

  noTargetLanguage: (file) => `${file}: filen säger inte vilket språk den översätter till (target-language).`,
  changedText: (place, path) =>
    `${place}: texten på ${path} finns inte längre i löftet, eller har ändrats. Den kommer inte med.`,

  title: 'rubrik',
  stateOn: (day) => `status den ${day}`,
  states: {
    coming: 'kommande',
    inForce: 'gäller',
    prolonged: 'gäller, förlängt',
    ended: 'gäller inte längre',
    undated: 'okänd',
  },
  period: (from, to) => `period:${from ? ` från ${from}` : ''}${to ? ` till ${to}` : ''}`,
  counted: {
    priorities: 'prioriteringar',
    themes: 'teman',
    followUps: 'uppföljningar',
    documents: 'dokument',
    commitments: 'åtaganden',
  },
  withoutStatus: 'utan status',
  reportedWithoutStatus: 'redovisade utan status',
  complete: 'komplett',
  missingTexts: (count, paths) => `${count} ${count === 1 ? 'text' : 'texter'} saknas: ${paths}`,
  missingNames: (count) => `${count} namn inte översatta (places, shortName)`,
  andMore: (count) => ` och ${count} till`,

  noDates: 'ingen period har datum, så kortet kan inte säga om löftet gäller.',
  unreadPeriod:
    'den sista perioden går inte att läsa, så kortet visar den som den är skriven och säger inte om löftet gäller.',
  endedWithoutFollowUp: 'löftet gäller inte längre, och ingen uppföljning säger hur det gick.',
  noUpdated: '"updated" saknas, så läsarna kan inte se hur gammal sidan är.',
  noIds: (paths) =>
    `utan "id" går länkar till ett åtagande efter dess plats i listan, och ingen uppföljning kan nämna det: ${paths}`,
  languageWithoutTitle: (languages) =>
    `några texter finns på ${languages}, men inte rubriken, så kortet erbjuder inte det språket.`,
  partialFollowUps: (target, paths) =>
    `målet "${target}": uppföljningarna gäller var sin del av löftets period, så deras tal visas bredvid målet och jämförs inte med det. Är ett tal summan från början, skriv "per": "period" i det, eller låt uppföljningens "from" vara löftets början: ${paths}`,
  entriesWithoutStatus: (paths) =>
    `de här har ingen status, så sammanfattningen räknar dem som redovisade utan status: ${paths}`,
  noteAbout: (path, words, about) => `${path}.note: för "${words}" finns "about": "${about}".`,
  notePer: (path, words) => `${path}.note: för "${words}" finns "per".`,
  notePerAndNote: (path, words) => `${path}.note: för "${words}" finns "per", och "note" i åtagandets "period".`,
  meantSpan: (path, span, meant) => `${path}.per: "${span}" visas efter talet som det är. Menade du "${meant}"?`,

  receiver: {
    sendsTo: (address) => `Skickar testmeddelanden till ${address}`,
    results: { passed: 'rätt', failed: 'fel', 'not supported': 'stöds inte', 'not checked': 'ej kontrollerat' },
    silent: 'Mottagaren svarar inte, så inget mer kontrollerades.',
    expected: 'väntat',
    came: 'kom',
    contract: 'avtal',
    checks: {
      'stores a message and gives a receipt with an id': 'sparar ett meddelande och ger ett kvitto med ett id',
      'gives a reference, and the time at which it received the message':
        'ger ett referensnummer och tiden då meddelandet kom',
      'gives the first receipt again for the same message, and says so':
        'ger samma kvitto igen för samma meddelande, och säger det',
      'refuses another message under the same key': 'tar inte emot ett annat meddelande med samma nyckel',
      'makes one message of ten that come at once under one key':
        'gör ett meddelande av tio som kommer samtidigt med en nyckel',
      'takes a message whose members it does not know': 'tar emot ett meddelande med fält som den inte känner till',
      'refuses a request without Idempotency-Key': 'tar inte emot ett anrop utan Idempotency-Key',
      'refuses an Idempotency-Key that is not the key of the message in double quotes':
        'tar inte emot en Idempotency-Key som inte är meddelandets nyckel inom citattecken',
      'refuses a version that it does not know': 'tar inte emot en version som den inte känner till',
      'refuses what is no JSON': 'tar inte emot det som inte är JSON',
      'refuses what is not UTF-8, a NUL character, and 5 000 lists inside each other':
        'tar inte emot annat än UTF-8, NUL-tecken och 5 000 listor i varandra',
      'names the field when there is nothing to read in the message': 'nämner fältet när meddelandet är tomt',
      'names the field when the email address is none, or too long':
        'nämner fältet när e-postadressen är fel eller för lång',
      'takes the key of a message that it refused': 'tar emot nyckeln från ett meddelande som den sade nej till',
      'takes a message of 4 000 code points and refuses one of 4 001':
        'tar emot ett meddelande på 4 000 tecken men inte 4 001',
      'takes every other text as long as it may be, counted in code points':
        'tar emot varje annan text som är så lång som den får vara, räknat i kodpunkter',
      'takes a message without what may be absent': 'tar emot ett meddelande utan det som får saknas',
      'gives a receipt for what looks like spam, too': 'ger kvitto också för det som ser ut som skräppost',
      'refuses a body of more than 64 KB': 'tar inte emot mer än 64 kB',
      'refuses GET': 'tar inte emot GET',
      'refuses other content types': 'tar inte emot andra innehållstyper',
      'takes a form, and the same form again for the same message':
        'tar emot ett formulär, och samma formulär igen för samma meddelande',
      'takes a form whose hidden fields make no sense, and its line breaks as LF':
        'tar emot ett formulär vars dolda fält är fel, och radbrytningar som LF',
      'leads a form without script to a page, and gives it back when it is wrong':
        'leder ett formulär utan skript till en sida, och ger tillbaka det när något är fel',
      'makes one message of a form without script that comes twice':
        'gör ett meddelande av ett formulär utan skript som kommer två gånger',
      'asks once more when a form without script brings another text under its key':
        'frågar igen när ett formulär utan skript kommer med en annan text och samma nyckel',
      'lets an allowed origin ask before it sends': 'låter en tillåten sida fråga innan den skickar',
      'lets an allowed origin read the answer, and when to come again':
        'låter en tillåten sida läsa svaret, och när den kan försöka igen',
      'lets no other origin send': 'låter ingen annan sida skicka',
      'takes no message from another origin, or from one that is hidden':
        'tar inte emot meddelanden från en annan sida, eller från en som är dold',
      'counts neither repeats nor malformed requests against whoever sends them':
        'räknar varken upprepningar eller trasiga anrop mot den som skickar dem',
      'refuses none of many messages from one address': 'tar emot alla av många meddelanden från en adress',
      'cuts a request that is never finished': 'avbryter ett anrop som aldrig blir klart',
      'answers a monitor at /health': 'svarar en övervakning på /health',
      'says when to come again with each 429 and 503': 'säger med varje 429 och 503 när man kan försöka igen',
      'describes its errors as application/problem+json': 'beskriver fel som application/problem+json',
      'lets nobody store its answers': 'låter ingen lagra svaren',
    },
  },
};
