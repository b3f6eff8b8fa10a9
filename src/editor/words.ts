import { expectedInWords } from './expected-in-words.js';
import { jsonFaults, type FaultWords, type JsonFault } from './json-faults.js';
import type { Expectation, LoadFailure } from '../promise/problem.js';
import type { NoticeCode } from '../notices/notice-code.js';
import type { SendCode } from '../feedback/send-feedback.js';
import type { WhyNothing } from './why-nothing.js';

/** The languages of the panel. Not in `locales/`, which residents download. */
export type PanelLanguage = 'sv' | 'en';

/** What is wrong and where, and what to do about it. `{values}` are between backticks, which make code of them. */
export type Advice = FaultWords;

/** Why there is no promise at an address; `syntax` has a place and a fault of its own. */
export type Missing =
  Exclude<LoadFailure['code'], 'http' | 'syntax'> | 'blocked' | 'gone' | 'closed' | 'broken' | 'object' | 'address';

/** What an editor is asked to put right in content, where "there stands …, it should be …" does not say it. */
type WholeSentence =
  | 'JSON document'
  | 'something to show'
  | 'known field'
  | 'at most 12 levels'
  | 'at most 10000 values'
  | 'date from 1990 to ten years from now'
  | 'period that ends after it begins'
  | 'period of at most ten years';

type FeedbackFault = Exclude<SendCode, `http-${number}` | 'stopped'> | 'http';

export interface PanelWords {
  readonly title: string;
  readonly seenByAll: string;
  readonly seenByAddress: string;
  readonly wait: string;
  readonly allWell: string;
  readonly toFix: (count: number) => string;
  readonly onPage: string;
  readonly elsewhere: string;
  readonly fix: string;
  readonly copy: string;
  readonly copied: string;
  readonly marked: string;
  readonly messages: Readonly<Record<NoticeCode, Advice>>;
  readonly missing: Readonly<Record<Missing, Advice>>;
  /** Before the words of a fault in JSON. */
  readonly place: string;
  readonly jsonFaults: Readonly<Record<JsonFault, FaultWords>>;
  readonly whyNothing: Readonly<Record<WhyNothing, Advice>>;
  /** Where a value has them that cannot be used. */
  readonly curlyQuotes: string;
  readonly hidden: { readonly title: string; readonly why: string };
  readonly notDelivered: Readonly<Record<FeedbackFault, string>>;
  readonly sources: Readonly<Record<'inline JSON' | 'promise property' | 'promise-url', string>>;
  readonly numbers: Readonly<Record<'heading-level' | 'timeout', string>>;
  readonly content: {
    readonly found: string;
    readonly lacks: string;
    readonly expected: string;
    readonly oneOf: string;
    readonly nearest: string;
    readonly fields: string;
    readonly readAs: string;
    readonly isShown: string;
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
    readonly applies: string;
    readonly from: string;
    readonly to: string;
    readonly readFrom: string;
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
    toFix: (count) => (count === 1 ? 'En sak att rätta' : `${count} saker att rätta`),
    onPage: 'På sidan i övrigt',
    elsewhere:
      'Det finns mer att rätta i andra element på sidan. Öppna sidan med `{hash}` sist i adressen för att se allt.',
    fix: 'Gör så här:',
    copy: 'Kopiera allt som text',
    copied: 'Kopierat',
    marked: 'Texten är markerad: kopiera den',
    messages: {
      'defined-twice': {
        wrong:
          'Taggen `<{tag}>` finns redan på sidan, från version `{found}`. Skriptet i version `{version}` används inte för den.',
        fix: 'Låt bara ett av de två skripten stå på sidan.',
      },
      'nothing-to-show': {
        wrong: '`<{tag}>` har inget att visa: ingen adress till löftet och inget innehåll.',
        fix: 'Skriv adressen till löftet i `{data}promise-url`, eller löftet självt som vanlig text inuti.',
      },
      'no-period': {
        wrong: 'Vi kan inte säga om löftet gäller: ingen mening i texten säger när.',
        fix: 'Skriv en mening som `{example}`',
      },
      'unclear-period': {
        wrong: 'Vi kan inte säga om löftet gäller: `{found}` gick inte att läsa säkert.',
        fix: 'Skriv en mening som `{example}`',
      },
      'no-priorities': {
        wrong: 'Löftet har inga prioriteringar, så `<{tag}>` har inget att visa.',
        fix: 'Lägg till `priorities` i löftet, eller ta bort `<{tag}>`.',
      },
      content: {
        wrong: 'Löftet visas, men utan det som är fel i {source}.',
        fix: 'Rätta det som står i listan. Övrigt syns som vanligt.',
      },
      'content-advice': {
        wrong: 'Allt i {source} visas, men något kan läsas fel eller bör skrivas på ett annat sätt.',
        fix: 'Gå igenom listan.',
      },
      'no-content': { wrong: 'Löftet i {source} kan inte visas.', fix: 'Rätta det som står i listan.' },
      'form-in-form': {
        wrong:
          '`<{tag}>` står inuti ett formulär som hör till sidan. Fält inuti taggen, för den som saknar JavaScript, lämnas utanför det formuläret och skickas inte.',
        fix: 'Ta bort fälten, och skriv ett annat sätt att nå er i stället.',
      },
      'no-action': {
        wrong: 'Formuläret visas inte: det saknar en adress att skicka synpunkter till. Nu står där `{found}`.',
        fix: 'Skriv mottagarens adress i `{data}action`, eller i `{data}feedback-action` om formuläret hör till ett `<promise-card>`.',
      },
      'mail-action': {
        wrong:
          'Formuläret visas inte: `{found}` går inte att använda. Efter `mailto:` ska det stå en enda e-postadress.',
        fix: 'Skriv till exempel `mailto:kommunen@exempel.se` i `{data}action` (`{data}feedback-action` på ett `<promise-card>`). Ska flera få synpunkterna, använd en gemensam adress hos er.',
      },
      'mail-headers': {
        wrong:
          'Det som står efter e-postadressen i `{found}` används inte. Ingen kopia skickas, och formuläret skriver ämne och text.',
        fix: 'Skriv bara `mailto:` och adressen. Ska flera få synpunkterna, använd en gemensam adress hos er.',
      },
      'not-delivered': {
        wrong: 'Det är osäkert om en synpunkt till `{action}` kom fram ({code}).',
        fix: '{hint}',
      },
      'not-a-number': {
        wrong: '`{data}{attribute}="{found}"` på `<{tag}>` går inte att använda. Nu gäller `{used}`.',
        fix: 'Skriv {expected}.',
      },
      'not-one-of': {
        wrong: '`{data}{attribute}="{found}"` på `<{tag}>` går inte att använda.',
        fix: 'Skriv ett av `{expected}`.',
      },
      'unknown-attribute': {
        wrong: 'Attributet `{attribute}` på `<{tag}>` finns inte, så det gör ingenting.',
        fix: 'Skriv `{nearest}` om det var det du menade.',
      },
      'no-attribute': {
        wrong: 'Attributet `{attribute}` på `<{tag}>` finns inte, så det gör ingenting.',
        fix: 'Ta bort det. Du kan använda: `{expected}`.',
      },
      'unknown-tag': {
        wrong: '`data-medborgarlofte="{found}"` går inte att använda, så inget visas där.',
        fix: 'Skriv ett av `{expected}`.',
      },
      'hidden-text': {
        wrong: 'I `<{tag}>` finns text som läsarna inte ser och som inte heller visas på annat sätt: `{found}`.',
        fix: 'Ska den synas, skriv sluttaggen, `</{tag}>`, före den (`</div>` i en platshållare). En tagg som slutar med `/>` räknas inte som stängd.',
      },
      'unknown-language': {
        wrong: '`lang="{found}"` på `<{tag}>` är inget språk som texterna runt löftet finns på, så de är på svenska.',
        fix: 'Är sidan på ett av språken `{expected}`, rätta `lang`. Annars behövs en översättning; tala med den som sköter webbplatsen.',
      },
      'other-language': {
        wrong: 'Runt löftet står `lang="{found}"`, men löftet finns bara på `{expected}`.',
        fix: 'Är sidan på löftets språk, be den som sköter webbplatsen att rätta `lang` i sidmallen, eller skriv `{data}lang` på elementet. Annars, översätt löftets texter.',
      },
      'curly-quotes': {
        wrong:
          'Värdet på `{data}{attribute}` på `<{tag}>` har typografiska citattecken, som ordbehandlare skriver: `{found}`.',
        fix: 'Skriv raka citattecken, `"`, före och efter värdet.',
      },
      'same-id': {
        wrong: '`id="{found}"` finns mer än en gång på sidan, så länkar hit leder till det första.',
        fix: 'Ge varje element ett eget `id`.',
      },
      'same-address': {
        wrong: 'Två löften på sidan har åtaganden med samma adress, `{found}`, så länkar leder till det första.',
        fix: 'Ge varje löfte ett eget `id` i JSON-filen.',
      },
      'heading-too-deep': {
        wrong:
          '`{data}heading-level="{found}"` på `<{tag}>` ger löftets delar samma rubriknivå som dess titel: HTML har bara sex nivåer.',
        fix: 'Skriv högst `{data}heading-level="{expected}"`.',
      },
      'nothing-found': {
        wrong: 'Skriptet finns på sidan, men inget medborgarlöfte: varken tagg, platshållare eller länk.',
        fix: 'Rätta det som står i listan.',
      },
      'heading-jump': {
        wrong:
          'Rubriken i `<{tag}>` har nivå `{found}`, men rubriken före den på sidan har nivå `{before}`. För den som lyssnar på sidan verkar något saknas.',
        fix: 'Skriv `{data}heading-level="{expected}"`.',
      },
      'not-allowed': {
        wrong: 'Länken till `{address}` är kvar som länk, eftersom `{host}` är en annan webbplats än den här.',
        fix: 'Om innehåll får hämtas därifrån, be den som sköter webbplatsen att lägga till `{attribute}="{host}"` i skripttaggen.',
      },
      'feedback-not-allowed': {
        wrong: 'Synpunkter skickas inte till `{host}`, eftersom det är en annan webbplats än den här.',
        fix: 'Om de ska dit, be den som sköter webbplatsen att lägga till `data-allow-feedback="{host}"` i skripttaggen, eller använd taggen `<{tag}>`.',
      },
      redirected: {
        wrong:
          'Länken till `{address}` är kvar som länk, eftersom den leder vidare till en annan webbplats. Dit följer skriptet inte med.',
        fix: 'Länka dit den leder.',
      },
      'only-on-tag': {
        wrong: '`{attribute}` räknas bara på själva taggen `<{tag}>`, inte på en platshållare eller i en länk.',
        fix: 'Ta bort det, eller använd taggen.',
      },
      'old-browser': {
        wrong:
          'Den här webbläsaren saknar `{missing}`, eller så har ett skript på sidan satt något annat i dess ställe. Sidans egen HTML visas i stället.',
        fix: 'Uppdatera webbläsaren om den är äldre än dem som skriptet fungerar i. Är den inte det, ge det som sidans skript kallar `{missing}` ett annat namn.',
      },
      'not-mounted': {
        wrong: 'Det som `<{place}>` ska visa kunde inte läggas in (`{reason}`). Resten av sidan fungerar.',
        fix: 'Berätta för den som sköter skriptet.',
      },
      'no-promise': {
        wrong: 'Länken till `{address}` är kvar som länk, eftersom det inte finns något löfte där.',
        fix: 'Kontrollera adressen.',
      },
      'no-map': {
        wrong: 'Kartan `{address}` i skripttaggens `data-map` gick inte att läsa.',
        fix: 'Be den som sköter webbplatsen att rätta adressen eller filen.',
      },
      'no-end-tag': {
        wrong: 'Det som kommer efter `<{tag}>` på sidan har hamnat inuti och syns inte.',
        fix: 'Skriv sluttaggen, `</{tag}>`, efter din egen text (`</div>` efter en platshållare). En tagg som slutar med `/>` räknas inte som stängd.',
      },
      'not-an-origin': {
        wrong:
          '`{attribute}="{found}"` på skripttaggen är inte en adress till en webbplats, och släpper inte fram något.',
        fix: 'Skriv adresser som `https://data.kommunen.se`, utan sökväg och utan `*`, med mellanslag mellan. I `data-allow-feedback` går också `mailto:kommunen@exempel.se`.',
      },
      'no-part': {
        wrong:
          'Skriptets fil `{address}` gick inte att använda ({reason}). Är det formulärets fil visas inget formulär.',
        fix: 'Lägg filen bredvid skriptet, i samma version och oförändrad. Slår ni ihop eller ändrar skript, använd `medborgarlofte.all.js`.',
      },
      'no-locale': {
        wrong: 'Texterna på språket `{language}` gick inte att hämta (`{reason}`).',
        fix: 'Lägg mappen `locales` bredvid skriptet, i samma version.',
      },
      'policy-blocked': {
        wrong: 'Webbplatsens säkerhetspolicy (CSP) stoppade `{address}`.',
        fix: 'Be den som sköter webbplatsen att lägga till adressen i `{directive}`.',
      },
    },
    missing: {
      blocked: {
        wrong: 'Webbplatsens säkerhetspolicy (CSP) stoppade hämtningen.',
        fix: 'Be den som sköter webbplatsen att tillåta adressen; mer står under ”På sidan i övrigt”.',
      },
      network: {
        wrong: 'Adressen gick inte att nå.',
        fix: 'Öppna adressen i en ny flik. Visas löftet där måste den webbplatsen tillåta att den här hämtar det (CORS). Annars är adressen fel, eller nätet nere.',
      },
      timeout: {
        wrong: 'Svaret kom inte inom 10 sekunder.',
        fix: 'Ladda om sidan. Händer det igen, tala med den som sköter servern.',
      },
      gone: {
        wrong: 'Det finns ingen fil på adressen (svaret är `{found}`).',
        fix: 'Kontrollera adressen: öppna den i en ny flik.',
      },
      closed: {
        wrong: 'Servern släpper inte in den som läser sidan (svaret är `{found}`).',
        fix: 'Gör filen öppen för alla, utan inloggning.',
      },
      broken: {
        wrong: 'Servern svarade med ett fel (`{found}`).',
        fix: 'Ladda om sidan. Händer det igen, tala med den som sköter servern.',
      },
      html: {
        wrong: 'På adressen finns en webbsida, inte löftet som JSON.',
        fix: 'Skriv adressen till själva filen; den slutar ofta på `.json`. Är den öppen för alla, utan inloggning?',
      },
      'not-utf8': { wrong: 'Filens text är inte i UTF-8.', fix: 'Spara filen på nytt med teckenkodningen UTF-8.' },
      'too-large': { wrong: 'Filen är för stor: högst 512 kB läses.', fix: 'Korta den.' },
      pdf: {
        wrong: 'På adressen finns en pdf, som bara går att läsa som dokument.',
        fix: 'Skriv adressen till löftet som JSON. Länka till pdf:en i din egen text eller i `documents`.',
      },
      office: {
        wrong: 'På adressen finns ett dokument (Word eller Excel) eller en zip-fil.',
        fix: 'Skriv adressen till löftet som JSON.',
      },
      'mixed-content': {
        wrong: 'Sidan har `https:`, men adressen till löftet börjar med `http:`, och sådant stoppar webbläsaren.',
        fix: 'Skriv adressen med `https:`. Går den inte att öppna så, publicera filen på en webbplats som har `https:`.',
      },
      object: { wrong: 'Filen innehåller inget löfte.', fix: 'Kontrollera adressen.' },
      address: {
        wrong: '`{found}` är inte en adress som går att hämta från.',
        fix: 'Skriv en adress som börjar med `https:`, eller en i förhållande till sidan, som `lofte.json`.',
      },
    },
    place: 'JSON-texten har ett fel på rad {line}, tecken {column}: `{excerpt}`',
    jsonFaults: jsonFaults.sv,
    whyNothing: {
      escaped: {
        wrong: 'Taggen är kodad som text: `{found}`.',
        fix: 'Klistra in den på nytt i källkodsläget (HTML), med `<` och `>`.',
      },
      'as-text': {
        wrong: 'Taggen syns som text på sidan: `{found}`.',
        fix: 'Ta bort texten, och klistra in taggen i källkodsläget (HTML) i stället för i det vanliga textläget.',
      },
      'misspelt-tag': { wrong: 'På sidan finns `<{found}>`, som inte är någon tagg.', fix: 'Skriv `<{nearest}>`.' },
      'misspelt-placeholder': { wrong: 'På sidan finns attributet `{found}`.', fix: 'Skriv `{nearest}`.' },
      'no-name': {
        wrong: 'En platshållare har inget namn på det som ska visas. Publiceringssystemet kan ha tagit bort det.',
        fix: 'Skriv `{nearest}`, eller använd en länk.',
      },
      'misspelt-link': { wrong: 'På sidan finns en länk till `{found}`.', fix: 'Låt adressen sluta med `{nearest}`.' },
      'link-here': {
        wrong: 'Länken `{found}` leder till sidan själv.',
        fix: 'Lägg länken ensam i ett stycke, så visas där om löftet gäller. Eller skriv adressen till löftet före `{nearest}`.',
      },
      'link-in-menu': {
        wrong: 'Länken `{found}` finns i en meny, en knapp eller en etikett, och förblir en länk där.',
        fix: 'Lägg länken i sidans text.',
      },
      'link-of-visitor': {
        wrong: 'Länken `{found}` är märkt som en besökares (`nofollow` eller `ugc`).',
        fix: 'Ta bort märkningen i länkens inställningar.',
      },
      editable: { wrong: 'Sidan redigeras just nu.', fix: 'Öppna den så som läsarna ser den.' },
      'in-template': {
        wrong: 'Taggen finns inuti `<{found}>`, där webbläsaren inte läser den.',
        fix: 'Lägg den direkt i sidans text.',
      },
      'in-comment': { wrong: 'Taggen är bortkommenterad.', fix: 'Ta bort `<!--` och `-->` runt den.' },
      removed: {
        wrong:
          'Publiceringssystemet kan ha tagit bort taggen när sidan sparades, till exempel för att din roll inte får använda den.',
        fix: 'Öppna källkodsläget och se om den är kvar. Är den borta, prova en platshållare, `<div data-medborgarlofte="promise-card" data-promise-url="lofte.json"></div>`, eller en länk, `<a href="lofte.json#promise-card">Läs medborgarlöftet</a>`.',
      },
    },
    curlyQuotes: 'Skriv raka citattecken, `"`, i stället för de typografiska.',
    hidden: {
      title: 'Text i taggen som läsarna inte ser nu',
      why: 'Den syns bara när elementet inte kan visa något annat. Ska något av den alltid synas, skriv sluttaggen före det.',
    },
    notDelivered: {
      network: 'Den som skrev saknade internetanslutning. Inget att rätta på sidan.',
      'possible-cors':
        'Inget svar. Kontrollera adressen, och att mottagaren tillåter den här webbplatsen (CORS). Den som skrev kan också ha saknat internetanslutning.',
      timeout: 'Svaret dröjde för länge. Kontrollera mottagaren, eller öka `timeout`.',
      'no-receipt':
        'Mottagaren svarade, men utan kvitto: med en webbsida, eller utan id. Kontrollera adressen och `receipt`.',
      'said-failure': 'Mottagaren svarade att det gick fel, fast med status 200. Tala med den som sköter mottagaren.',
      redirect: 'Adressen omdirigerar till en annan. Skriv den adressen i stället.',
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
      nearest: 'Menade du `{nearest}`?',
      fields: 'De som finns här är `{options}`.',
      readAs: 'Det läses som `"{readAs}"`. Skriv så i stället.',
      isShown: 'Det visas som det är skrivet.',
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
        'web address':
          'en adress med `https:` eller `http:`, eller i förhållande till filen, utan användarnamn och lösenord',
        'e-mail address': 'en e-postadress, till exempel `"namn@kommunen.se"`',
        'phone number': 'ett telefonnummer, till exempel `"054-540 00 00"`',
      },
      whole: {
        'JSON document': 'Där finns inget löfte som JSON.',
        'something to show':
          'Löftet har inget att visa: lägg till `commitments`, `priorities`, `followUps` eller `body`.',
        'known field': 'Ett sådant fält finns inte.',
        'at most 12 levels': 'Det är för många nivåer: högst 12 nivåer av listor och klamrar läses.',
        'at most 10000 values': 'Löftet är för stort: högst 10 000 texter, tal och listor läses.',
        'date from 1990 to ten years from now': 'Datumet ligger långt bort: `{found}`. Är årtalet rätt?',
        'period that ends after it begins': 'Perioden slutar innan den börjar: `{found}`.',
        'period of at most ten years': 'Perioden är längre än tio år: `{found}`. Är årtalen rätt?',
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
      applies: 'Löftet gäller',
      from: 'från och med {from}',
      to: 'till och med {to}',
      readFrom: '— läst ur: ‹{sentence}›',
      language: 'Språk',
      closest: 'svenska, eftersom `lang` runt elementet är `{lang}`',
      chosen: 'svenska, som läsaren har valt; `lang` runt elementet är `{lang}`',
      noLang: 'svenska, eftersom sidan inte har något `lang`',
      otherLang: 'svenska, eftersom texterna inte finns på språket i `lang` runt elementet, `{lang}`',
      level: 'Rubriknivå',
      feedback: 'Synpunkter skickas till',
      nowhere: 'ingenstans',
      page: 'Sida',
    },
  },
  en: {
    title: 'Help for page editors',
    seenByAll: 'Everyone who opens the page sees this box as long as `{debug}` is there. Remove it before you publish.',
    seenByAddress: 'Only those who open the page with `{hash}` at the end of its address see this box.',
    wait: 'Loading the promise…',
    allWell: 'No problems found.',
    toFix: (count) => (count === 1 ? '1 problem to fix' : `${count} problems to fix`),
    onPage: 'Elsewhere on the page',
    elsewhere:
      'There are more problems in other elements on the page. Open the page with `{hash}` at the end of its address to see it all.',
    fix: 'What to do:',
    copy: 'Copy all as text',
    copied: 'Copied',
    marked: 'The text is selected: copy it',
    messages: {
      'defined-twice': {
        wrong:
          'The tag `<{tag}>` is on the page already, from version `{found}`. The script of version `{version}` is not used for it.',
        fix: 'Let only one of the two scripts stay on the page.',
      },
      'nothing-to-show': {
        wrong: '`<{tag}>` has nothing to show: no address of a promise, and nothing inside.',
        fix: 'Write the address of the promise in `{data}promise-url`, or the promise itself as ordinary text inside.',
      },
      'no-period': {
        wrong: 'We cannot say whether the promise applies: no sentence in the text says when.',
        fix: 'Write a sentence such as `{example}`',
      },
      'unclear-period': {
        wrong: 'We cannot say whether the promise applies: `{found}` could not be read for certain.',
        fix: 'Write a sentence such as `{example}`',
      },
      'no-priorities': {
        wrong: 'The promise has no priorities, so `<{tag}>` has nothing to show.',
        fix: 'Add `priorities` to the promise, or remove `<{tag}>`.',
      },
      content: {
        wrong: 'The promise is shown, but without what is wrong in {source}.',
        fix: 'Fix the items in the list. Everything else shows as usual.',
      },
      'content-advice': {
        wrong: 'Everything in {source} is shown, but some of it may be misread or is better written another way.',
        fix: 'Review the list.',
      },
      'no-content': { wrong: 'The promise in {source} cannot be shown.', fix: 'Fix the items in the list.' },
      'form-in-form': {
        wrong:
          '`<{tag}>` is inside a form that belongs to the page. Fields inside the tag, for readers without JavaScript, are left out of that form and are not sent.',
        fix: 'Remove the fields, and write another way to reach you instead.',
      },
      'no-action': {
        wrong: 'The form is not shown: it has no address to send feedback to. The value now is `{found}`.',
        fix: 'Write the address of the receiver in `{data}action`, or in `{data}feedback-action` where the form belongs to a `<promise-card>`.',
      },
      'mail-action': {
        wrong:
          'The form is not shown: `{found}` cannot be used. After `mailto:` there must be one single email address.',
        fix: 'Write for example `mailto:kommunen@exempel.se` in `{data}action` (`{data}feedback-action` on a `<promise-card>`). If several people should get the feedback, use a shared address of yours.',
      },
      'mail-headers': {
        wrong:
          'What follows the email address in `{found}` is not used. No copy is sent, and the form writes the subject and the text.',
        fix: 'Write only `mailto:` and the address. If several people should get the feedback, use a shared address of yours.',
      },
      'not-delivered': { wrong: 'Feedback to `{action}` may not have arrived ({code}).', fix: '{hint}' },
      'not-a-number': {
        wrong: '`{data}{attribute}="{found}"` on `<{tag}>` cannot be used. `{used}` is used for now.',
        fix: 'Write {expected}.',
      },
      'not-one-of': {
        wrong: '`{data}{attribute}="{found}"` on `<{tag}>` is not a valid value.',
        fix: 'Write one of `{expected}`.',
      },
      'unknown-attribute': {
        wrong: 'There is no attribute `{attribute}` on `<{tag}>`, so it does nothing.',
        fix: 'Write `{nearest}` if that is what you meant.',
      },
      'no-attribute': {
        wrong: 'There is no attribute `{attribute}` on `<{tag}>`, so it does nothing.',
        fix: 'Remove it. You can use: `{expected}`.',
      },
      'unknown-tag': {
        wrong: '`data-medborgarlofte="{found}"` is not a valid value, so nothing shows there.',
        fix: 'Write one of `{expected}`.',
      },
      'hidden-text': {
        wrong: 'There is text in `<{tag}>` that readers do not see, and that does not show in another way: `{found}`.',
        fix: 'If it should show, write the end tag, `</{tag}>`, before it (`</div>` in a placeholder). A tag that ends with `/>` does not count as closed.',
      },
      'unknown-language': {
        wrong:
          '`lang="{found}"` on `<{tag}>` is not a language that the texts around the promise exist in, so they are in Swedish.',
        fix: 'If the page is in one of the languages `{expected}`, correct `lang`. Otherwise a translation is needed; ask those who run the website.',
      },
      'other-language': {
        wrong: 'The `lang` attribute around the promise is `{found}`, but the promise is only in `{expected}`.',
        fix: 'If the page is in the language of the promise, ask those who run the website to correct `lang` in the page template, or write `{data}lang` on the element. Otherwise, translate the texts of the promise.',
      },
      'curly-quotes': {
        wrong:
          'The value of `{data}{attribute}` on `<{tag}>` has curly quotes, as word processors write them: `{found}`.',
        fix: 'Write straight quotes, `"`, before and after the value.',
      },
      'same-id': {
        wrong: '`id="{found}"` is on the page more than once, so links lead to the first one.',
        fix: 'Give each element an `id` of its own.',
      },
      'same-address': {
        wrong:
          'Two promises on the page have commitments with the same address, `{found}`, so links lead to the first one.',
        fix: 'Give each promise an `id` of its own in its JSON file.',
      },
      'heading-too-deep': {
        wrong:
          '`{data}heading-level="{found}"` on `<{tag}>` puts the parts of the promise at the same heading level as its title: HTML has only six levels.',
        fix: 'Write at most `{data}heading-level="{expected}"`.',
      },
      'nothing-found': {
        wrong: 'The script is on the page, but no citizen promise: no tag, placeholder or link.',
        fix: 'Fix the items in the list.',
      },
      'heading-jump': {
        wrong:
          'The heading in `<{tag}>` is at level `{found}`, but the one before it on the page is at level `{before}`. To screen reader users, something seems to be missing.',
        fix: 'Write `{data}heading-level="{expected}"`.',
      },
      'not-allowed': {
        wrong: 'The link to `{address}` stays a link, since `{host}` is another website than this one.',
        fix: 'If content may come from there, ask those who run the website to add `{attribute}="{host}"` to the script tag.',
      },
      'feedback-not-allowed': {
        wrong: 'Feedback is not sent to `{host}`, since that is another website than this one.',
        fix: 'If it should go there, ask those who run the website to add `data-allow-feedback="{host}"` to the script tag, or use the `<{tag}>` tag.',
      },
      redirected: {
        wrong:
          'The link to `{address}` stays a link, since it redirects to another website. The script does not follow redirects to other sites.',
        fix: 'Link to where it leads.',
      },
      'only-on-tag': {
        wrong: '`{attribute}` counts only on the `<{tag}>` tag itself, not on a placeholder or in a link.',
        fix: 'Remove it, or use the tag.',
      },
      'old-browser': {
        wrong:
          'This browser lacks `{missing}`, or a script of the page has put something else in its place. The page shows its own HTML instead.',
        fix: 'Update the browser if it is older than those that the script works in. If it is not, give what the page’s script calls `{missing}` another name.',
      },
      'not-mounted': {
        wrong: 'What `<{place}>` should show could not be put there (`{reason}`). The rest of the page works.',
        fix: 'Report it to those who look after the script.',
      },
      'no-promise': {
        wrong: 'The link to `{address}` stays a link, since there is no promise there.',
        fix: 'Check the address.',
      },
      'no-map': {
        wrong: 'The map `{address}` in `data-map` of the script tag could not be read.',
        fix: 'Ask those who run the website to correct the address or the file.',
      },
      'no-end-tag': {
        wrong: 'What comes after `<{tag}>` on the page has ended up inside it, and does not show.',
        fix: 'Write the end tag, `</{tag}>`, after your own text (`</div>` after a placeholder). A tag that ends with `/>` does not count as closed.',
      },
      'not-an-origin': {
        wrong: '`{attribute}="{found}"` on the script tag is not the address of a website, and allows nothing.',
        fix: 'Write addresses such as `https://data.kommunen.se`, without a path and without `*`, with a space between. In `data-allow-feedback` you can also write `mailto:kommunen@exempel.se`.',
      },
      'no-part': {
        wrong: 'The script’s file `{address}` could not be used ({reason}). If it is the form’s file, no form shows.',
        fix: 'Put the file next to the script, in the same version and unchanged. If you merge or change scripts, use `medborgarlofte.all.js`.',
      },
      'no-locale': {
        wrong: 'The texts in the language `{language}` could not be loaded (`{reason}`).',
        fix: 'Put the folder `locales` next to the script, in the same version.',
      },
      'policy-blocked': {
        wrong: 'The security policy (CSP) of the website stopped `{address}`.',
        fix: 'Ask those who run the website to add the address to `{directive}`.',
      },
    },
    missing: {
      blocked: {
        wrong: 'The security policy (CSP) of the website stopped it.',
        fix: 'Ask those who run the website to allow the address; “Elsewhere on the page” says more.',
      },
      network: {
        wrong: 'The address could not be reached.',
        fix: 'Open the address in a new tab. If the promise shows there, that website must allow this one to fetch it (CORS). Otherwise the address is wrong, or the network is down.',
      },
      timeout: {
        wrong: 'No answer came within 10 seconds.',
        fix: 'Reload the page. If it happens again, talk to those who run the server.',
      },
      gone: {
        wrong: 'There is no file at the address (the answer is `{found}`).',
        fix: 'Check the address: open it in a new tab.',
      },
      closed: {
        wrong: 'The server does not let readers of the page in (the answer is `{found}`).',
        fix: 'Make the file open to everyone, without a login.',
      },
      broken: {
        wrong: 'The server answered with an error (`{found}`).',
        fix: 'Reload the page. If it happens again, talk to those who run the server.',
      },
      html: {
        wrong: 'There is a web page at the address, not the promise as JSON.',
        fix: 'Write the address of the file itself; it often ends in `.json`. Is it open to everyone, without a login?',
      },
      'not-utf8': {
        wrong: 'The text of the file is not in UTF-8.',
        fix: 'Save the file again with the encoding UTF-8.',
      },
      'too-large': { wrong: 'The file is too large: at most 512 kB are read.', fix: 'Shorten it.' },
      pdf: {
        wrong: 'There is a PDF at the address, which can only be read as a document.',
        fix: 'Write the address of the promise as JSON. Link to the PDF in your own text or in `documents`.',
      },
      office: {
        wrong: 'There is a document (Word or Excel) or a ZIP file at the address.',
        fix: 'Write the address of the promise as JSON.',
      },
      'mixed-content': {
        wrong: 'The page has `https:`, but the address of the promise begins with `http:`, which browsers block.',
        fix: 'Write the address with `https:`. If it does not open that way, publish the file on a website that has `https:`.',
      },
      object: { wrong: 'This file is not a promise.', fix: 'Check the address.' },
      address: {
        wrong: '`{found}` is not an address we can load.',
        fix: 'Write an address that begins with `https:`, or one relative to the page, such as `lofte.json`.',
      },
    },
    place: 'There is a mistake in the JSON on line {line}, character {column}: `{excerpt}`',
    jsonFaults: jsonFaults.en,
    whyNothing: {
      escaped: {
        wrong: 'The tag is encoded as text: `{found}`.',
        fix: 'Paste it again in the source view (HTML), with `<` and `>`.',
      },
      'as-text': {
        wrong: 'The tag shows as text on the page: `{found}`.',
        fix: 'Remove the text, and paste the tag in the source view (HTML) rather than in the ordinary text view.',
      },
      'misspelt-tag': { wrong: '`<{found}>` is on the page, and is not a tag.', fix: 'Write `<{nearest}>`.' },
      'misspelt-placeholder': { wrong: 'The attribute `{found}` is on the page.', fix: 'Write `{nearest}`.' },
      'no-name': {
        wrong: 'A placeholder does not name what it should show. The CMS may have removed the name.',
        fix: 'Write `{nearest}`, or use a link.',
      },
      'misspelt-link': { wrong: 'A link to `{found}` is on the page.', fix: 'Let its address end with `{nearest}`.' },
      'link-here': {
        wrong: 'The link `{found}` leads to this page itself.',
        fix: 'Put the link alone in a paragraph: there it shows whether the promise is in force. Or write the address of the promise before `{nearest}`.',
      },
      'link-in-menu': {
        wrong: 'The link `{found}` is in a menu, a button or a label, and stays a link there.',
        fix: 'Put the link in the text of the page.',
      },
      'link-of-visitor': {
        wrong: 'The link `{found}` is marked as written by a visitor (`nofollow` or `ugc`).',
        fix: 'Remove the mark in the settings of the link.',
      },
      editable: { wrong: 'The page is being edited.', fix: 'Open it as readers see it.' },
      'in-template': {
        wrong: 'The tag is inside `<{found}>`, where the browser does not read it.',
        fix: 'Put it directly in the text of the page.',
      },
      'in-comment': { wrong: 'The tag is commented out.', fix: 'Remove `<!--` and `-->` around it.' },
      removed: {
        wrong:
          'The CMS may have removed the tag when the page was saved, for example because your role may not use it.',
        fix: 'Open the source view and see whether it is there. If it is gone, try a placeholder, `<div data-medborgarlofte="promise-card" data-promise-url="lofte.json"></div>`, or a link, `<a href="lofte.json#promise-card">Read the citizen promise</a>`.',
      },
    },
    curlyQuotes: 'Write straight quotes, `"`, instead of the curly ones.',
    hidden: {
      title: 'Text in the tag that readers do not see now',
      why: 'It only shows when the element has nothing else to show. If any of it should always show, write the end tag before it.',
    },
    notDelivered: {
      network: 'The person was offline. There is nothing to fix on the page.',
      'possible-cors':
        'No answer. Check the address, and that the receiver allows this website (CORS). The person may also have been offline.',
      timeout: 'The answer took too long. Check the receiver, or increase `timeout`.',
      'no-receipt':
        'The receiver answered, but without a receipt: with a web page, or without an id. Check the address and `receipt`.',
      'said-failure':
        'The receiver answered that it went wrong, though with status 200. Talk to those who run the receiver.',
      redirect: 'The address redirects to another one. Write that address instead.',
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
      nearest: 'Did you mean `{nearest}`?',
      fields: 'Allowed here: `{options}`.',
      readAs: 'It is read as `"{readAs}"`. Write that instead.',
      isShown: 'It is shown as it is written.',
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
        'known field': 'There is no such field.',
        'at most 12 levels': 'Nested too deeply: at most 12 levels of lists and braces are read.',
        'at most 10000 values': 'The promise is too large: at most 10,000 texts, numbers and lists are read.',
        'date from 1990 to ten years from now': 'The date is far from today: `{found}`. Is the year right?',
        'period that ends after it begins': 'The period ends before it begins: `{found}`.',
        'period of at most ten years': 'The period is longer than ten years: `{found}`. Are the years right?',
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
      states: { shown: '(shown)', loading: '(loading)', notShown: '(not shown)' },
      applies: 'The promise applies',
      from: 'from {from}',
      to: 'up to and including {to}',
      readFrom: '— read from: ‹{sentence}›',
      language: 'Language',
      closest: 'English, from the `lang` attribute around the element, `{lang}`',
      chosen: 'English, which the reader has chosen; the `lang` attribute around the element is `{lang}`',
      noLang: 'English, since the page has no `lang`',
      otherLang:
        'English, since there are no texts in the language of the `lang` attribute around the element, `{lang}`',
      level: 'Heading level',
      feedback: 'Feedback is sent to',
      nowhere: 'nowhere',
      page: 'Page',
    },
  },
};
