import { expectedInWords } from '../check/expected-in-words.js';
import type { Expectation } from '../src/content/problem.js';
import type { EditorMessage } from '../src/editor/sentences.js';
import type { SendCode } from '../src/feedback/send-feedback.js';

/** The languages of the panel. Not in `locales/`, which residents download. */
export type PanelLanguage = 'sv' | 'en';

/** What is wrong and where, and what to do about it. `{values}` stand between backticks, which make code of them. */
export interface Advice {
  readonly wrong: string;
  readonly mend: string;
}

/** Why there is no promise at an address. */
export type Missing =
  | 'blocked'
  | 'unreachable'
  | 'late'
  | 'gone'
  | 'closed'
  | 'broken'
  | 'page'
  | 'empty'
  | 'encoding'
  | 'large'
  | 'spelling'
  | 'object'
  | 'address';

/** What an editor is asked to put right in content, where "there stands …, it should be …" does not say it. */
type WholeSentence =
  'JSON document' | 'something to show' | 'known field' | 'at most 12 levels' | 'period that ends after it begins';

type FeedbackFault = Exclude<SendCode, `http-${number}` | 'stopped'> | 'http';

export interface PanelWords {
  readonly title: string;
  readonly seenByAll: string;
  readonly seenByAddress: string;
  readonly wait: string;
  readonly allWell: string;
  readonly toMend: (count: number) => string;
  readonly onPage: string;
  readonly elsewhere: string;
  readonly mend: string;
  readonly copy: string;
  readonly copied: string;
  readonly marked: string;
  readonly messages: Readonly<Record<EditorMessage, Advice>>;
  readonly missing: Readonly<Record<Missing, Advice>>;
  readonly notDelivered: Readonly<Record<FeedbackFault, string>>;
  readonly sources: Readonly<Record<'inline JSON' | 'promise property' | 'promise-url', string>>;
  readonly numbers: Readonly<Record<'heading-level' | 'timeout', string>>;
  readonly content: {
    readonly found: string;
    readonly lacks: string;
    readonly expected: string;
    readonly oneOf: string;
    readonly tooLong: string;
    readonly fromZero: string;
    readonly list: string;
    readonly object: string;
    readonly is: Readonly<Record<Exclude<Expectation, `one of ${string}` | WholeSentence>, string>>;
    readonly whole: Readonly<Record<WholeSentence, string>>;
  };
  readonly facts: {
    readonly title: string;
    readonly version: string;
    readonly otherVersion: string;
    readonly element: string;
    readonly content: string;
    readonly sources: Readonly<Record<'property' | 'address' | 'inline' | 'own' | 'none', string>>;
    readonly states: Readonly<Record<'shown' | 'loading' | 'notShown', string>>;
    readonly language: string;
    readonly closest: string;
    readonly chosen: string;
    readonly noLang: string;
    readonly otherLang: string;
    readonly level: string;
    readonly feedback: string;
    readonly nowhere: string;
    readonly page: string;
  };
}

export const panelWords: Record<PanelLanguage, PanelWords> = {
  sv: {
    title: 'För dig som redigerar sidan',
    seenByAll:
      'Alla som öppnar sidan ser den här rutan så länge `{debug}` står kvar. Ta bort det innan sidan publiceras.',
    seenByAddress: 'Bara den som öppnar sidan med `{hash}` sist i adressen ser den här rutan.',
    wait: 'Löftet hämtas …',
    allWell: 'Allt är som det ska.',
    toMend: (count) => (count === 1 ? 'En sak att rätta' : `${count} saker att rätta`),
    onPage: 'På sidan i övrigt',
    elsewhere:
      'Det finns mer att rätta i andra element på sidan. Öppna sidan med `{hash}` sist i adressen för att se allt.',
    mend: 'Gör så här:',
    copy: 'Kopiera allt som text',
    copied: 'Kopierat',
    marked: 'Texten är markerad: kopiera den',
    messages: {
      'defined-twice': {
        wrong:
          'Taggen `<{tag}>` finns redan på sidan, från version `{found}`. Skriptet i version `{version}` används inte för den.',
        mend: 'Låt bara ett av de två skripten stå på sidan.',
      },
      'nothing-to-show': {
        wrong: '`<{tag}>` har inget att visa: ingen adress till löftet och inget innehåll.',
        mend: 'Skriv adressen till löftet i `{data}promise-url`.',
      },
      'no-priorities': {
        wrong: 'Löftet har inga prioriteringar, så `<{tag}>` har inget att visa.',
        mend: 'Lägg till `priorities` i löftet, eller ta bort `<{tag}>`.',
      },
      content: {
        wrong: 'Löftet visas, men utan det som är fel i {source}.',
        mend: 'Rätta det som står i listan. Övrigt syns som vanligt.',
      },
      'no-content': { wrong: 'Löftet i {source} kan inte visas.', mend: 'Rätta det som står i listan.' },
      'no-action': {
        wrong: 'Formuläret visas inte: det saknar en adress att skicka synpunkter till. Nu står där `{found}`.',
        mend: 'Skriv mottagarens adress i `{data}action`, eller i `{data}feedback-action` om formuläret hör till ett `<promise-card>`.',
      },
      'not-delivered': {
        wrong: 'En synpunkt till `{action}` har inte säkert kommit fram ({code}).',
        mend: '{hint}',
      },
      'not-a-number': {
        wrong: '`{data}{attribute}="{found}"` på `<{tag}>` går inte att använda. Nu gäller `{used}`.',
        mend: 'Skriv {expected}.',
      },
      'not-one-of': {
        wrong: '`{data}{attribute}="{found}"` på `<{tag}>` finns inte att välja.',
        mend: 'Skriv ett av `{expected}`.',
      },
      'unknown-attribute': {
        wrong: 'Attributet `{attribute}` på `<{tag}>` finns inte, så det gör ingenting.',
        mend: 'Skriv `{nearest}` om det var det du menade.',
      },
      'no-attribute': {
        wrong: 'Attributet `{attribute}` på `<{tag}>` finns inte, så det gör ingenting.',
        mend: 'Ta bort det. De som finns är `{expected}`.',
      },
      'unknown-tag': {
        wrong: '`data-medborgarlofte="{found}"` finns inte att välja, så inget visas där.',
        mend: 'Skriv ett av `{expected}`.',
      },
      'heading-jump': {
        wrong:
          'Rubriken i `<{tag}>` har nivå `{found}`, men rubriken före den på sidan har nivå `{before}`. För den som lyssnar på sidan verkar något saknas.',
        mend: 'Skriv `{data}heading-level="{expected}"`.',
      },
      'not-allowed': {
        wrong: 'Länken till `{address}` är kvar som länk, eftersom `{host}` är en annan webbplats än den här.',
        mend: 'Om innehåll får hämtas därifrån, be den som sköter webbplatsen att lägga till `{attribute}="{host}"` i skripttaggen.',
      },
      'feedback-not-allowed': {
        wrong: 'Synpunkter skickas inte till `{host}`, eftersom det är en annan webbplats än den här.',
        mend: 'Om de ska dit, be den som sköter webbplatsen att lägga till `data-allow-feedback="{host}"` i skripttaggen, eller använd taggen `<{tag}>`.',
      },
      redirected: {
        wrong:
          'Länken till `{address}` är kvar som länk, eftersom den leder vidare till en annan webbplats. Dit följer skriptet inte med.',
        mend: 'Länka dit den leder.',
      },
      'only-on-tag': {
        wrong: '`{attribute}` räknas bara på själva taggen `<{tag}>`, inte på en platshållare eller i en länk.',
        mend: 'Ta bort det, eller använd taggen.',
      },
      'old-browser': {
        wrong: 'Den här webbläsaren saknar `{missing}`. Sidans egen HTML visas i stället.',
        mend: 'Webbläsaren är äldre än dem som skriptet fungerar i; uppdatera den.',
      },
      'not-mounted': {
        wrong: 'Det som `<{place}>` ska visa kunde inte läggas in (`{reason}`). Resten av sidan fungerar.',
        mend: 'Berätta för den som sköter skriptet.',
      },
      'no-promise': {
        wrong: 'Länken till `{address}` är kvar som länk, eftersom det inte finns något löfte där.',
        mend: 'Kontrollera adressen.',
      },
      'no-map': {
        wrong: 'Kartan `{address}` i skripttaggens `data-map` gick inte att läsa.',
        mend: 'Be den som sköter webbplatsen att rätta adressen eller filen.',
      },
      'no-end-tag': {
        wrong: 'Det som kommer efter `<{tag}>` på sidan har hamnat inuti och syns inte.',
        mend: 'Skriv sluttaggen, `</{tag}>`, efter din egen text (`</div>` efter en platshållare). En tagg som slutar med `/>` räknas inte som stängd.',
      },
      'not-an-origin': {
        wrong:
          '`{attribute}="{found}"` på skripttaggen är inte en adress till en webbplats, och släpper inte fram något.',
        mend: 'Skriv adresser som `https://data.kommunen.se`, utan sökväg och utan `*`, med mellanslag mellan.',
      },
      'no-panel': {
        wrong: 'Den här rutans fil, `{address}`, gick inte att hämta.',
        mend: 'Lägg den bredvid skriptet, i samma version.',
      },
      'no-locale': {
        wrong: 'Orden på språket `{language}` gick inte att hämta (`{reason}`).',
        mend: 'Lägg mappen `locales` bredvid skriptet, i samma version.',
      },
      'policy-blocked': {
        wrong: 'Webbplatsens säkerhetspolicy (CSP) stoppade `{address}`.',
        mend: 'Be den som sköter webbplatsen att lägga till adressen i `{directive}`.',
      },
    },
    missing: {
      blocked: {
        wrong: 'Webbplatsens säkerhetspolicy (CSP) stoppade hämtningen.',
        mend: 'Be den som sköter webbplatsen att tillåta adressen; mer står under ”På sidan i övrigt”.',
      },
      unreachable: {
        wrong: 'Adressen gick inte att nå.',
        mend: 'Öppna adressen i en ny flik. Visas löftet där måste den webbplatsen tillåta att den här hämtar det (CORS). Annars är adressen fel, eller nätet nere.',
      },
      late: {
        wrong: 'Svaret kom inte inom 10 sekunder.',
        mend: 'Ladda om sidan. Händer det igen, tala med den som sköter servern.',
      },
      gone: {
        wrong: 'Det finns ingen fil på adressen (svaret är `{found}`).',
        mend: 'Kontrollera adressen: öppna den i en ny flik.',
      },
      closed: {
        wrong: 'Servern släpper inte in den som läser sidan (svaret är `{found}`).',
        mend: 'Gör filen öppen för alla, utan inloggning.',
      },
      broken: {
        wrong: 'Servern svarade med ett fel (`{found}`).',
        mend: 'Ladda om sidan. Händer det igen, tala med den som sköter servern.',
      },
      page: {
        wrong: 'På adressen finns en webbsida, inte löftet som JSON.',
        mend: 'Skriv adressen till själva filen; den slutar ofta på `.json`. Är den öppen för alla, utan inloggning?',
      },
      empty: { wrong: 'Filen är tom, eller slutar för tidigt.', mend: 'Publicera hela filen på nytt.' },
      encoding: { wrong: 'Filens text är inte i UTF-8.', mend: 'Spara filen på nytt med teckenkodningen UTF-8.' },
      large: { wrong: 'Filen är för stor: högst 512 kB läses.', mend: 'Korta den.' },
      spelling: {
        wrong: 'JSON-texten har ett skrivfel: `{found}`',
        mend: 'Leta efter ett komma eller citattecken som saknas, eller ett för mycket.',
      },
      object: { wrong: 'Där står något annat än ett löfte.', mend: 'Kontrollera adressen.' },
      address: {
        wrong: '`{found}` är ingen adress som går att hämta från.',
        mend: 'Skriv en adress som börjar med `https:`, eller en i förhållande till sidan, som `lofte.json`.',
      },
    },
    notDelivered: {
      network: 'Den som skrev hade inget nät. Inget att rätta på sidan.',
      'possible-cors':
        'Inget svar. Kontrollera adressen, och att mottagaren tillåter den här webbplatsen (CORS). Den som skrev kan också ha varit utan nät.',
      timeout: 'Svaret dröjde för länge. Kontrollera mottagaren, eller öka `timeout`.',
      'no-receipt':
        'Mottagaren svarade, men utan kvitto: med en webbsida, eller utan id. Kontrollera adressen och `receipt`.',
      redirect: 'Adressen leder vidare till en annan. Skriv den adressen i stället.',
      'key-reused': 'Mottagaren har redan fått en annan text med samma nyckel. Tala med den som sköter mottagaren.',
      'no-address': 'Adressen går inte att skicka till. Skriv mottagarens adress i `action`.',
      page: 'Sidans eget skript skickar synpunkten och sade att det inte gick. Tala med den som har skrivit det.',
      http: 'Mottagaren svarade med ett fel. Kontrollera adressen, och tala med den som sköter mottagaren.',
    },
    sources: {
      'inline JSON': 'JSON-texten inuti taggen',
      'promise property': 'egenskapen `promise`, som ett skript har satt',
      'promise-url': '`promise-url`',
    },
    numbers: { 'heading-level': 'ett tal från 1 till 6', timeout: 'ett antal millisekunder, till exempel `15000`' },
    content: {
      found: 'Där står `{found}`.',
      lacks: 'Där saknas något.',
      expected: 'Det ska vara {expected}.',
      oneOf: 'ett av `{options}`',
      tooLong: 'Listan är för lång: högst 200 delar läses.',
      fromZero: 'Första delen i en lista har nummer 0.',
      list: 'en lista',
      object: 'fält inom klamrar',
      is: {
        object: 'fält inom klamrar, `{ … }`',
        'list of at most 200': 'en lista inom hakparenteser, `[ … ]`',
        text: 'en text, `"…"`, eller en på varje språk, `{ "sv": "…", "en": "…" }`, med högst 10 000 tecken',
        word: 'en text på ett språk, `"…"`',
        number: 'ett tal, utan citattecken',
        'whole number': 'ett heltal från 0 och uppåt, utan citattecken',
        'true or false': '`true` eller `false`, utan citattecken',
        id: 'bokstäver, siffror, `-` och `_`, utan mellanslag',
        'id of its own': 'ett eget id, som inget annat har: bokstäver, siffror, `-` och `_`, utan mellanslag',
        'id of a party': 'id för en part som står i `parties`',
        'id of a theme': 'id för ett tema som står i `themes`',
        'id of a commitment': 'id för ett åtagande som står i `commitments`',
        'id of a target': 'id för ett mål som står i `targets`',
        'language tag': 'en språkkod, till exempel `"sv"`, `"en"` eller `"en-GB"`',
        date: 'ett datum som finns, till exempel `"2026-09-30"`, `"2026-09"` eller `"2026"`',
        address:
          'en adress med `https:`, `http:`, `mailto:` eller `tel:`, eller i förhållande till filen, utan användarnamn och lösenord',
        'e-mail address': 'en e-postadress, till exempel `"namn@kommunen.se"`',
        'phone number': 'ett telefonnummer, till exempel `"054-540 00 00"`',
      },
      whole: {
        'JSON document': 'Där finns inget löfte som JSON.',
        'something to show':
          'Löftet har inget att visa: lägg till `commitments`, `priorities`, `followUps` eller `body`.',
        'known field': 'Ett sådant fält finns inte. Är det rätt stavat?',
        'at most 12 levels': 'Det ligger för djupt: högst 12 nivåer av listor och klamrar läses.',
        'period that ends after it begins': 'Perioden slutar innan den börjar: `{found}`.',
      },
    },
    facts: {
      title: 'Så här är det inställt',
      version: 'Version',
      otherVersion: '`{version}`, och en annan på sidan: `{found}`',
      element: 'Element',
      content: 'Löftet kommer från',
      sources: {
        property: 'ett skript på sidan',
        address: '`{address}`',
        inline: 'JSON-texten inuti taggen',
        own: 'sidans egen text inuti taggen',
        none: 'ingenstans',
      },
      states: { shown: '(visas)', loading: '(hämtas)', notShown: '(visas inte)' },
      language: 'Språk',
      closest: 'svenska, eftersom närmaste `lang` är `{lang}`',
      chosen: 'svenska, som läsaren har valt; närmaste `lang` är `{lang}`',
      noLang: 'svenska, eftersom sidan inte har något `lang`',
      otherLang: 'svenska, eftersom orden inte finns på närmaste `lang`, `{lang}`',
      level: 'Rubriknivå',
      feedback: 'Synpunkter skickas till',
      nowhere: 'ingenstans',
      page: 'Sida',
    },
  },
  en: {
    title: 'For you who edit this page',
    seenByAll: 'Everyone who opens the page sees this box as long as `{debug}` is there. Remove it before you publish.',
    seenByAddress: 'Only those who open the page with `{hash}` at the end of its address see this box.',
    wait: 'The promise is being fetched …',
    allWell: 'All is as it should be.',
    toMend: (count) => (count === 1 ? 'One thing to mend' : `${count} things to mend`),
    onPage: 'Elsewhere on the page',
    elsewhere:
      'There is more to mend in other elements on the page. Open the page with `{hash}` at the end of its address to see it all.',
    mend: 'What to do:',
    copy: 'Copy all as text',
    copied: 'Copied',
    marked: 'The text is selected: copy it',
    messages: {
      'defined-twice': {
        wrong:
          'The tag `<{tag}>` is on the page already, from version `{found}`. The script of version `{version}` is not used for it.',
        mend: 'Let only one of the two scripts stay on the page.',
      },
      'nothing-to-show': {
        wrong: '`<{tag}>` has nothing to show: no address of a promise, and nothing inside.',
        mend: 'Write the address of the promise in `{data}promise-url`.',
      },
      'no-priorities': {
        wrong: 'The promise has no priorities, so `<{tag}>` has nothing to show.',
        mend: 'Add `priorities` to the promise, or remove `<{tag}>`.',
      },
      content: {
        wrong: 'The promise is shown, but without what is wrong in {source}.',
        mend: 'Mend what the list says. Everything else shows as usual.',
      },
      'no-content': { wrong: 'The promise in {source} cannot be shown.', mend: 'Mend what the list says.' },
      'no-action': {
        wrong: 'The form is not shown: it has no address to send feedback to. It says `{found}` now.',
        mend: 'Write the address of the receiver in `{data}action`, or in `{data}feedback-action` where the form belongs to a `<promise-card>`.',
      },
      'not-delivered': { wrong: 'Feedback to `{action}` may not have arrived ({code}).', mend: '{hint}' },
      'not-a-number': {
        wrong: '`{data}{attribute}="{found}"` on `<{tag}>` cannot be used. `{used}` is used for now.',
        mend: 'Write {expected}.',
      },
      'not-one-of': {
        wrong: '`{data}{attribute}="{found}"` on `<{tag}>` is not one to choose.',
        mend: 'Write one of `{expected}`.',
      },
      'unknown-attribute': {
        wrong: 'There is no attribute `{attribute}` on `<{tag}>`, so it does nothing.',
        mend: 'Write `{nearest}` if that is what you meant.',
      },
      'no-attribute': {
        wrong: 'There is no attribute `{attribute}` on `<{tag}>`, so it does nothing.',
        mend: 'Take it away. There are `{expected}`.',
      },
      'unknown-tag': {
        wrong: '`data-medborgarlofte="{found}"` is not one to choose, so nothing shows there.',
        mend: 'Write one of `{expected}`.',
      },
      'heading-jump': {
        wrong:
          'The heading in `<{tag}>` is at level `{found}`, but the one before it on the page is at level `{before}`. To those who listen to the page, something seems to be missing.',
        mend: 'Write `{data}heading-level="{expected}"`.',
      },
      'not-allowed': {
        wrong: 'The link to `{address}` stays a link, since `{host}` is another website than this one.',
        mend: 'If content may come from there, ask those who run the website to add `{attribute}="{host}"` to the script tag.',
      },
      'feedback-not-allowed': {
        wrong: 'Feedback is not sent to `{host}`, since that is another website than this one.',
        mend: 'If it should go there, ask those who run the website to add `data-allow-feedback="{host}"` to the script tag, or use the `<{tag}>` tag.',
      },
      redirected: {
        wrong:
          'The link to `{address}` stays a link, since it leads on to another website. The script does not follow it there.',
        mend: 'Link to where it leads.',
      },
      'only-on-tag': {
        wrong: '`{attribute}` counts only on the `<{tag}>` tag itself, not on a placeholder or in a link.',
        mend: 'Remove it, or use the tag.',
      },
      'old-browser': {
        wrong: 'This browser lacks `{missing}`. The page shows its own HTML instead.',
        mend: 'The browser is older than those that the script works in; update it.',
      },
      'not-mounted': {
        wrong: 'What `<{place}>` should show could not be put there (`{reason}`). The rest of the page works.',
        mend: 'Report it to those who look after the script.',
      },
      'no-promise': {
        wrong: 'The link to `{address}` stays a link, since there is no promise there.',
        mend: 'Check the address.',
      },
      'no-map': {
        wrong: 'The map `{address}` in `data-map` of the script tag could not be read.',
        mend: 'Ask those who run the website to mend the address or the file.',
      },
      'no-end-tag': {
        wrong: 'What comes after `<{tag}>` on the page has ended up inside it, and does not show.',
        mend: 'Write the end tag, `</{tag}>`, after your own text (`</div>` after a placeholder). A tag that ends with `/>` does not count as closed.',
      },
      'not-an-origin': {
        wrong: '`{attribute}="{found}"` on the script tag is not the address of a website, and allows nothing.',
        mend: 'Write addresses such as `https://data.kommunen.se`, without a path and without `*`, with a space between.',
      },
      'no-panel': {
        wrong: 'The file of this box, `{address}`, could not be fetched.',
        mend: 'Put it beside the script, in the same version.',
      },
      'no-locale': {
        wrong: 'The words of the language `{language}` could not be fetched (`{reason}`).',
        mend: 'Put the folder `locales` beside the script, in the same version.',
      },
      'policy-blocked': {
        wrong: 'The security policy (CSP) of the website stopped `{address}`.',
        mend: 'Ask those who run the website to add the address to `{directive}`.',
      },
    },
    missing: {
      blocked: {
        wrong: 'The security policy (CSP) of the website stopped it.',
        mend: 'Ask those who run the website to allow the address; “Elsewhere on the page” says more.',
      },
      unreachable: {
        wrong: 'The address could not be reached.',
        mend: 'Open the address in a new tab. If the promise shows there, that website must allow this one to fetch it (CORS). Otherwise the address is wrong, or the network is down.',
      },
      late: {
        wrong: 'No answer came within 10 seconds.',
        mend: 'Reload the page. If it happens again, talk to those who run the server.',
      },
      gone: {
        wrong: 'There is no file at the address (the answer is `{found}`).',
        mend: 'Check the address: open it in a new tab.',
      },
      closed: {
        wrong: 'The server does not let readers of the page in (the answer is `{found}`).',
        mend: 'Make the file open to everyone, without a login.',
      },
      broken: {
        wrong: 'The server answered with an error (`{found}`).',
        mend: 'Reload the page. If it happens again, talk to those who run the server.',
      },
      page: {
        wrong: 'There is a web page at the address, not the promise as JSON.',
        mend: 'Write the address of the file itself; it often ends in `.json`. Is it open to everyone, without a login?',
      },
      empty: { wrong: 'The file is empty, or ends too early.', mend: 'Publish the whole file again.' },
      encoding: {
        wrong: 'The text of the file is not in UTF-8.',
        mend: 'Save the file again with the encoding UTF-8.',
      },
      large: { wrong: 'The file is too large: at most 512 kB are read.', mend: 'Shorten it.' },
      spelling: {
        wrong: 'There is a mistake in the JSON: `{found}`',
        mend: 'Look for a comma or quotation mark that is missing, or one too many.',
      },
      object: { wrong: 'Something else than a promise is there.', mend: 'Check the address.' },
      address: {
        wrong: '`{found}` is no address to fetch from.',
        mend: 'Write an address that begins with `https:`, or one relative to the page, such as `lofte.json`.',
      },
    },
    notDelivered: {
      network: 'Whoever wrote it had no network. Nothing to mend on the page.',
      'possible-cors':
        'No answer. Check the address, and that the receiver allows this website (CORS). Whoever wrote it may also have been without a network.',
      timeout: 'The answer took too long. Check the receiver, or raise `timeout`.',
      'no-receipt':
        'The receiver answered, but without a receipt: with a web page, or without an id. Check the address and `receipt`.',
      redirect: 'The address leads on to another one. Write that address instead.',
      'key-reused': 'The receiver already has another text with the same key. Talk to those who run the receiver.',
      'no-address': 'Nothing can be sent to the address. Write the address of the receiver in `action`.',
      page: 'A script of the page sends the feedback, and said that it could not. Talk to those who wrote it.',
      http: 'The receiver answered with an error. Check the address, and talk to those who run the receiver.',
    },
    sources: {
      'inline JSON': 'the JSON inside the tag',
      'promise property': 'the property `promise`, which a script has set',
      'promise-url': '`promise-url`',
    },
    numbers: { 'heading-level': 'a number from 1 to 6', timeout: 'a number of milliseconds, such as `15000`' },
    content: {
      found: 'Found `{found}`.',
      lacks: 'Something is missing there.',
      expected: 'Expected {expected}.',
      oneOf: 'one of `{options}`',
      tooLong: 'The list is too long: at most 200 items are read.',
      fromZero: 'The first item of a list has the number 0.',
      list: 'a list',
      object: 'fields in braces',
      is: {
        ...expectedInWords,
        'id of a party': 'the id of a party in `parties`',
        'id of a theme': 'the id of a theme in `themes`',
        'id of a commitment': 'the id of a commitment in `commitments`',
        'id of a target': 'the id of a target in `targets`',
      },
      whole: {
        'JSON document': 'There is no promise as JSON.',
        'something to show': 'The promise has nothing to show: add `commitments`, `priorities`, `followUps` or `body`.',
        'known field': 'There is no such field. Is it spelt right?',
        'at most 12 levels': 'It stands too deep: at most 12 levels of lists and braces are read.',
        'period that ends after it begins': 'The period ends before it begins: `{found}`.',
      },
    },
    facts: {
      title: 'How it is set up',
      version: 'Version',
      otherVersion: '`{version}`, and another on the page: `{found}`',
      element: 'Element',
      content: 'The promise comes from',
      sources: {
        property: 'a script on the page',
        address: '`{address}`',
        inline: 'the JSON inside the tag',
        own: "the page's own text inside the tag",
        none: 'nowhere',
      },
      states: { shown: '(shown)', loading: '(being fetched)', notShown: '(not shown)' },
      language: 'Language',
      closest: 'English, since the closest `lang` is `{lang}`',
      chosen: 'English, which the reader has chosen; the closest `lang` is `{lang}`',
      noLang: 'English, since the page has no `lang`',
      otherLang: 'English, since there are no words in the closest `lang`, `{lang}`',
      level: 'Heading level',
      feedback: 'Feedback is sent to',
      nowhere: 'nowhere',
      page: 'Page',
    },
  },
};
