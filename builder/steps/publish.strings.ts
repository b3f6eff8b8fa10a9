import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  nothing: msg('Det finns inget att publicera än. Skriv en rubrik och något att visa.', {
    id: 'builder-publish-nothing',
    desc: 'builder: where there is nothing to take along',
  }),
  fileHeading: msg('1. Filen lofte.json', { id: 'builder-publish-file-heading', desc: 'builder: heading' }),
  fileIntro: msg(
    'Hela löftet i en fil. Spara den: den öppnar du här nästa gång. Ladda upp den på webbplatsen om du väljer en fil nedan.',
    { id: 'builder-publish-file-intro', desc: 'builder: below the heading' },
  ),
  download: msg('Ladda ner lofte.json', { id: 'builder-publish-download', desc: 'builder: button' }),
  downloaded: msg(
    'lofte.json är nerladdad. Den finns bland dina hämtade filer. Ladda upp den på webbplatsen och kopiera dess adress.',
    { id: 'builder-publish-downloaded', desc: 'builder: status' },
  ),
  copyJson: msg('Kopiera filens innehåll', { id: 'builder-publish-copy-json', desc: 'builder: button' }),
  copiedJson: msg('Filens innehåll är kopierat. Klistra in det i en textfil som heter lofte.json, sparad som UTF-8.', {
    id: 'builder-publish-copied-json',
    desc: 'builder: status',
  }),
  notCopied: msg('Webbläsaren tillät inte kopieringen. Markera texten och kopiera den själv.', {
    id: 'builder-publish-not-copied',
    desc: 'builder: status',
  }),
  siteHeading: msg('2. Er webbplats', { id: 'builder-publish-site-heading', desc: 'builder: heading' }),
  system: msg('Publiceringsverktyg', { id: 'builder-publish-system', desc: 'builder: label' }),
  chooseSystem: msg('Välj', { id: 'builder-publish-choose-system', desc: 'builder: choice' }),
  systems: {
    wordpress: msg('WordPress', { id: 'builder-publish-systems-wordpress', desc: 'builder: choice: a name' }),
    sitevision: msg('Sitevision', { id: 'builder-publish-systems-sitevision', desc: 'builder: choice: a name' }),
    optimizely: msg('Optimizely, Episerver', {
      id: 'builder-publish-systems-optimizely',
      desc: 'builder: choice: a name',
    }),
    drupal: msg('Drupal', { id: 'builder-publish-systems-drupal', desc: 'builder: choice: a name' }),
    umbraco: msg('Umbraco', { id: 'builder-publish-systems-umbraco', desc: 'builder: choice: a name' }),
    typo3: msg('TYPO3', { id: 'builder-publish-systems-typo3', desc: 'builder: choice: a name' }),
    html: msg('Något annat, eller vanlig HTML', { id: 'builder-publish-systems-html', desc: 'builder: choice' }),
  },
  way: msg('Det som klistras in', { id: 'builder-publish-way', desc: 'builder: label' }),
  wayHelp: msg('Vi har valt det som brukar fungera. Försvinner det när du sparar: prova nästa.', {
    id: 'builder-publish-way-help',
    desc: 'builder: below the label',
  }),
  ways: {
    tag: msg('Taggen promise-card', { id: 'builder-publish-ways-tag', desc: 'builder: choice' }),
    div: msg('En div, där okända taggar tas bort', { id: 'builder-publish-ways-div', desc: 'builder: choice' }),
    link: msg('En länk, där även div tas bort', { id: 'builder-publish-ways-link', desc: 'builder: choice' }),
  },
  source: msg('Var löftet finns', { id: 'builder-publish-source', desc: 'builder: label' }),
  sources: {
    file: msg('I filen lofte.json som ligger på webbplatsen', {
      id: 'builder-publish-sources-file',
      desc: 'builder: choice',
    }),
    inside: msg('Inuti det som klistras in, utan fil', {
      id: 'builder-publish-sources-inside',
      desc: 'builder: choice',
    }),
    words: msg('Bara som text: ovanför den visas om löftet gäller', {
      id: 'builder-publish-sources-words',
      desc: 'builder: choice',
    }),
  },
  promiseUrl: msg('Filens adress', { id: 'builder-publish-promise-url', desc: 'builder: label' }),
  promiseUrlHelp: msg('Ladda upp filen, kopiera adressen och klistra in den här.', {
    id: 'builder-publish-promise-url-help',
    desc: 'builder: below the label',
  }),
  script: msg('Skriptets adress', { id: 'builder-publish-script', desc: 'builder: label' }),
  scriptHelp: msg('Där den som sköter webbplatsen har lagt filerna. Fråga om du inte vet.', {
    id: 'builder-publish-script-help',
    desc: 'builder: below the label',
  }),
  feedback: msg('Vart synpunkter skickas', { id: 'builder-publish-feedback', desc: 'builder: label' }),
  feedbackHelp: msg(
    'En adress till er mottagare, till exempel /feedback, eller en e-postadress. Lämna tomt för ett kort utan formulär.',
    { id: 'builder-publish-feedback-help', desc: 'builder: below the label' },
  ),
  lang: msg('Språket i texten som klistras in', { id: 'builder-publish-lang', desc: 'builder: label' }),
  snippetHeading: msg('3. Klistra in på sidan', { id: 'builder-publish-snippet-heading', desc: 'builder: heading' }),
  copySnippet: msg('Kopiera', { id: 'builder-publish-copy-snippet', desc: 'builder: button' }),
  copiedSnippet: msg('Kopierat: löftet som HTML. {where}', {
    id: 'builder-publish-copied-snippet',
    desc: 'builder: status; where to paste',
  }),
  where: {
    wordpress: msg('Klistra in i ett block för egen HTML (Custom HTML).', {
      id: 'builder-publish-where-wordpress',
      desc: 'builder: where to paste',
    }),
    sitevision: msg('Klistra in i en HTML-modul.', {
      id: 'builder-publish-where-sitevision',
      desc: 'builder: where to paste',
    }),
    optimizely: msg('Klistra in i källkodsläget, eller be er utvecklare om ett block för HTML.', {
      id: 'builder-publish-where-optimizely',
      desc: 'builder: where to paste',
    }),
    drupal: msg('Klicka på Source i redigeraren och klistra in. Textformatet måste släppa fram det.', {
      id: 'builder-publish-where-drupal',
      desc: 'builder: where to paste',
    }),
    umbraco: msg('Klistra in i källkodsläget, eller be er utvecklare om ett block för HTML.', {
      id: 'builder-publish-where-umbraco',
      desc: 'builder: where to paste',
    }),
    typo3: msg('Klistra in i innehållselementet Plain HTML.', {
      id: 'builder-publish-where-typo3',
      desc: 'builder: where to paste',
    }),
    html: msg('Klistra in i sidans källkod där löftet ska stå.', {
      id: 'builder-publish-where-html',
      desc: 'builder: where to paste',
    }),
    link: msg('Gör länken med redigerarens länkknapp, ensam i ett eget stycke, eller klistra in den i källkodsläget.', {
      id: 'builder-publish-where-link',
      desc: 'builder: where to paste',
    }),
  },
  linkCost: msg(
    'Den som saknar JavaScript följer länken och får se filen. Skriv också löftet som vanlig text på sidan.',
    { id: 'builder-publish-link-cost', desc: 'builder: notice' },
  ),
  scriptHeading: msg('4. Till den som sköter webbplatsens mall', {
    id: 'builder-publish-script-heading',
    desc: 'builder: heading',
  }),
  scriptIntro: msg('Läggs in en gång. Kontrollsumman gör att webbläsaren bara kör just den här versionen.', {
    id: 'builder-publish-script-intro',
    desc: 'builder: below the heading',
  }),
  copyScript: msg('Kopiera skripttaggen', { id: 'builder-publish-copy-script', desc: 'builder: button' }),
  copiedScript: msg('Skripttaggen är kopierad. Skicka den till den som sköter mallen, med filerna ur zip-filen.', {
    id: 'builder-publish-copied-script',
    desc: 'builder: status',
  }),
  then: msg('När sidan är publicerad:', { id: 'builder-publish-then', desc: 'builder: after all parts' }),
  thenLink: msg('kontrollera att allt kom med', { id: 'builder-publish-then-link', desc: 'builder: link' }),
}));
