import type { EditorMessages } from './editor-messages.js';

/** All that is said to editors, in Swedish. */
export const sv: EditorMessages = {
  language: 'sv',
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
  notices: {
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
    'left-over': {
      wrong: 'Texten i `<{tag}>` visas som den står och inte som ett kort: allt i den fick inte plats i ett.',
      fix: 'Ändra det som står i listan, eller ta bort `{data}view`.',
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
      wrong: 'Formuläret visas inte: `{found}` går inte att använda. Efter `mailto:` ska det stå en enda e-postadress.',
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
      wrong: 'Skriptets fil `{address}` gick inte att använda ({reason}). Är det formulärets fil visas inget formulär.',
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
  failures: {
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
    'not-a-promise': { wrong: 'Filen innehåller inget löfte.', fix: 'Kontrollera adressen.' },
    'not-an-address': {
      wrong: '`{found}` är inte en adress som går att hämta från.',
      fix: 'Skriv en adress som börjar med `https:`, eller en i förhållande till sidan, som `lofte.json`.',
    },
  },
  place: 'JSON-texten har ett fel på rad {line}, tecken {column}: `{excerpt}`',
  jsonFaults: {
    empty: { wrong: 'Filen är tom.', fix: 'Publicera hela filen på nytt.' },
    html: { wrong: 'Det här är HTML eller XML, inte JSON.', fix: 'Spara löftet som JSON.' },
    comment: { wrong: 'JSON har inga kommentarer.', fix: 'Ta bort kommentaren.' },
    'curly-quotes': {
      wrong: 'Här står typografiska citattecken, som ordbehandlare skriver.',
      fix: 'Skriv raka citattecken, `"`.',
    },
    'single-quotes': { wrong: 'Här står enkla citattecken.', fix: 'Skriv raka dubbla citattecken, `"`.' },
    'no-quotes': {
      wrong: 'Här saknas citattecken.',
      fix: 'Skriv raka dubbla citattecken, `"`, före och efter namn och texter.',
    },
    'capital-word': { wrong: 'Ordet är inte JSON.', fix: 'Skriv `true`, `false` eller `null`, med små bokstäver.' },
    'line-break': {
      wrong: 'Här bryts raden mitt i en text.',
      fix: 'Skriv texten på en enda rad. En radbrytning i texten skrivs `\\n`.',
    },
    'no-closing-quote': { wrong: 'Texten har inget avslutande citattecken.', fix: 'Skriv `"` efter texten.' },
    'quote-in-text': {
      wrong: 'Texten tar slut här, vid citattecknet.',
      fix: 'Skriv `\\"` för ett citattecken inuti en text, eller använd ” i stället.',
    },
    'control-character': {
      wrong: 'Här står en tabb eller ett annat styrtecken i en text.',
      fix: 'Ta bort tecknet. En tabb skrivs `\\t`.',
    },
    backslash: { wrong: 'Ett ensamt `\\` i en text är inte JSON.', fix: 'Skriv `\\\\`.' },
    'odd-space': {
      wrong: 'Här står ett osynligt tecken, till exempel ett hårt mellanslag.',
      fix: 'Ta bort tecknet och skriv ett vanligt mellanslag.',
    },
    semicolon: { wrong: 'Här står ett semikolon.', fix: 'Skriv ett komma.' },
    'equals-sign': { wrong: 'Här står ett likhetstecken.', fix: 'Skriv ett kolon mellan namnet och värdet.' },
    'decimal-comma': { wrong: 'Här står ett decimalkomma.', fix: 'Skriv decimaler med punkt: `1.5`.' },
    'space-in-number': { wrong: 'Här står ett mellanslag inuti ett tal.', fix: 'Skriv talet utan mellanslag: `4000`.' },
    number: {
      wrong: 'Talet är inte skrivet som JSON.',
      fix: 'Skriv talet med siffror, utan `+` och utan nollor först: `0.5`, `12`.',
    },
    'comma-missing': { wrong: 'Här saknas ett komma.', fix: 'Sätt ett komma före det här.' },
    'comma-extra': { wrong: 'Här finns ett komma för mycket.', fix: 'Ta bort kommat.' },
    'colon-missing': { wrong: 'Här saknas ett kolon.', fix: 'Sätt ett kolon mellan namnet och värdet.' },
    'value-missing': { wrong: 'Här saknas ett värde.', fix: 'Skriv ett värde efter kolonet, eller ta bort fältet.' },
    'name-missing': {
      wrong: 'Här saknas namnet på ett fält.',
      fix: 'Skriv ett namn inom citattecken och ett kolon: `"title": …`.',
    },
    'brace-open': {
      wrong: 'Klammern `{` stängs aldrig. Är hela filen med?',
      fix: 'Skriv `}` där det som hör till den slutar.',
    },
    'bracket-open': {
      wrong: 'Hakparentesen `[` stängs aldrig. Är hela filen med?',
      fix: 'Skriv `]` där listan slutar.',
    },
    'wrong-bracket': {
      wrong: 'Här står fel slags parentes.',
      fix: 'Det som börjar med `{` slutar med `}`, och det som börjar med `[` slutar med `]`.',
    },
    'brace-missing': {
      wrong: 'Här saknas klamrar runt fälten.',
      fix: 'Skriv `{` före det första fältet och `}` efter det sista.',
    },
    'html-inside': {
      wrong: 'Här står HTML-kod, som publiceringssystemet kan ha lagt dit.',
      fix: 'Klistra in JSON-texten på nytt i källkodsläget, på en enda rad, eller publicera den som en fil.',
    },
    'more-after-end': {
      wrong: 'Löftet är redan slut här.',
      fix: 'Ta bort det som kommer efter, eller en parentes för mycket ovanför.',
    },
    other: { wrong: 'Det här är inte JSON.', fix: 'Jämför med exemplet i dokumentationen.' },
  },
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
  rest: {
    'no-title': 'Det finns ingen rubrik. Skriv löftets namn som sidans rubrik, eller först i texten.',
    'no-commitments': 'Inget åtagande hittades. Skriv en rad som `Polisen ska:` och en lista efter den.',
    'too-long': 'Texten är längre än vi läser.',
    'unknown-heading':
      'Inga åtaganden följer på rubriken, och den finns inte i mallen. Skriv en rad som `Polisen ska:` och en lista under den, eller ta en rubrik ur mallen.',
    'party-as-heading':
      'En rubrik med namnet på någon som lovar skulle bli ett tema. Skriv `Polisen ska:` som en vanlig rad före listan.',
    'two-promises': 'Sidan verkar ha löften från olika år. Ge varje löfte en egen sida.',
    'list-of-nobody': 'Det går inte att veta vad listan är. Skriv före den vem som lovar: `Polisen ska:`.',
    'list-not-numbered': 'Numrera listan om den står i rangordning. Skriv den annars som text.',
    'list-numbered': 'Kortet visar åtaganden utan nummer. Gör en punktlista.',
    'commitments-outside-headings': 'En del åtaganden har en rubrik, det här har ingen. Lägg det under en.',
    'another-promiser':
      'En senare mening säger att någon annan gör något. Gör den till en egen punkt, i den partens lista.',
    'words-after-list':
      'Längre ner följer en lista, och kortet skulle visa orden på ett annat ställe. Skriv dem före listan, eller sist.',
    'words-without-place':
      'Kortet har ingen plats för text under den här rubriken. Flytta den till början av sidan, eller under en egen rubrik.',
    'bold-paragraph': 'Kortet skulle inte visa att det här är fetstil. Gör det till en rubrik eller vanlig text.',
    'dash-line':
      'Rader med streck kan vara en lista eller ett citat. Använd listknappen för en lista och citattecken för ett citat.',
    'columns-of-spaces':
      'Ord som ställts bredvid varandra med mellanslag skulle flyta ihop i kortet. Skriv dem på var sin rad.',
    'other-table':
      'Bara uppföljningens tabell läses. Kolumnerna heter `Åtagande`, `Läge`, `Vad har hänt` och vid behov `Orsak`.',
    'unlike-row': 'Raden handlar inte om något av åtagandena. Skriv åtagandet i första cellen precis som i listan.',
    'reports-without-dates':
      'Med flera uppföljningar behöver vi veta vilken som är den senaste. Skriv en rubrik som `Uppföljning januari–juni 2026`.',
    'second-picture': 'Kortet visar en bild, högst upp. Lägg den under rubriken och ta bort övriga.',
    'other-language':
      'Det här verkar vara på ett annat språk. Ange språket i redigeraren, eller lägg allt efter rubriken `In English`.',
    'unlike-language':
      'Den här delen är inte likadan på båda språken. Skriv lika många punkter, från samma parter och med samma datum, på båda.',
    'not-text':
      'Det här är inte bara text: ett formulär, något inbäddat, en lista eller en länk i en rubrik eller tabell. Kortet kan inte visa det.',
    'not-a-signature': 'Skriv namn och roll med komma emellan: `Anna Ek, lokalpolisområdeschef`.',
    'link-in-text': 'Kortet visar länkar bara under `Läs mer`. Flytta länken dit.',
    'no-link': 'Under `Läs mer` är varje rad en länk och inget annat.',
    'not-usable': 'Det här går inte att använda. Kontrollera adressen, datumet eller längden.',
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
  problems: {
    found: 'Där står {found}.',
    lacks: 'Det saknas.',
    expected: 'Det ska vara {expected}.',
    oneOf: 'ett av `{options}`',
    nearest: 'Menade du `{nearest}`?',
    fields: 'De som finns här är `{options}`.',
    ids: 'De som finns är `{options}`.',
    noIds: 'Inget sådant har ett id.',
    readAs: 'Det läses som `"{readAs}"`. Skriv så i stället.',
    isShown: 'Det visas som det är skrivet.',
    fromZero: 'Första delen i en lista har nummer 0.',
    list: 'en lista',
    object: 'fält inom klamrar',
    kinds: {
      object: 'fält inom klamrar, `{ … }`',
      list: 'en lista inom hakparenteser, `[ … ]`',
      text: 'en text, `"…"`, eller en på varje språk, `{ "sv": "…", "en": "…" }`',
      word: 'en text på ett språk, `"…"`',
      number: 'ett tal, utan citattecken',
      amount: 'ett tal, utan citattecken, eller en text',
      'whole-number': 'ett heltal från 0 och uppåt, utan citattecken',
      boolean: '`true` eller `false`, utan citattecken',
      id: 'bokstäver, siffror, `-` och `_`, utan mellanslag',
      'own-id': 'ett eget id, som inget annat har: bokstäver, siffror, `-` och `_`, utan mellanslag',
      'party-id': 'id för en part i `parties`',
      'theme-id': 'id för ett tema i `themes`',
      'commitment-id': 'id för ett åtagande i `commitments`',
      'target-id': 'id för ett mål i `targets`',
      'language-tag': 'en språkkod, till exempel `"sv"`, `"en"` eller `"en-GB"`',
      date: 'ett datum som finns, till exempel `"2026-09-30"`, `"2026-09"` eller `"2026"`',
      address:
        'en adress med `https:`, `http:`, `mailto:` eller `tel:`, eller i förhållande till filen, utan användarnamn och lösenord',
      'web-address':
        'en adress med `https:` eller `http:`, eller i förhållande till filen, utan användarnamn och lösenord',
      email: 'en e-postadress, till exempel `"namn@kommunen.se"`',
      phone: 'ett telefonnummer, till exempel `"054-540 00 00"`',
    },
    faults: {
      'unknown-field': 'Ett sådant fält finns inte.',
      'same-id': 'Något annat har också id `{found}`. Var och en behöver ett eget.',
      'nothing-to-show': 'Löftet har inget att visa: lägg till `commitments`, `priorities`, `followUps` eller `body`.',
      'text-too-long': 'Texten är för lång: högst {limit} tecken läses.',
      'too-many-items': 'Listan är för lång: högst {limit} delar läses.',
      'too-deep': 'Det är för många nivåer: högst {limit} nivåer av listor och klamrar läses.',
      'too-many-values': 'Löftet är för stort: högst {limit} texter, tal, listor och klamrar läses.',
      'unlikely-date': 'Datumet ligger långt bort: `{found}`. Är årtalet rätt?',
      'ends-before-start': 'Perioden slutar innan den börjar: `{found}`.',
      'period-too-long': 'Perioden är längre än {limit} år: `{found}`. Är årtalen rätt?',
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
};
