/** Systems that the docs describe, and any other page of HTML. */
export const systems = ['wordpress', 'sitevision', 'optimizely', 'drupal', 'umbraco', 'typo3', 'html'] as const;
export type System = (typeof systems)[number];

/** How the card gets onto the page: the tag, a `div` in its place, or a link where an editor removes both. */
export const ways = ['tag', 'div', 'link'] as const;
export type Way = (typeof ways)[number];

/** Where the promise is: in a file, in the tag as JSON, or as words alone, above which only the state shows. */
export const sources = ['file', 'inside', 'words'] as const;
export type Source = (typeof sources)[number];

/** What works in each system as it comes; docs/cms-filters.md has what was measured. */
export const usualWay: Readonly<Record<System, Way>> = {
  wordpress: 'div',
  sitevision: 'tag',
  optimizely: 'link',
  drupal: 'link',
  umbraco: 'link',
  typo3: 'tag',
  html: 'tag',
};

/** What the editor has said of their site. */
export interface Publishing {
  way: Way;
  source: Source;
  /** Address of lofte.json. */
  promiseUrl: string;
  /** Address of the script's folder or of medborgarlofte.js itself. */
  script: string;
  /** Address of a receiver, or an email address; empty for no form. */
  feedback: string;
  /** Level of the first heading. */
  level: number;
}

/** The script whose hash the tag names. */
export interface BuiltScript {
  version: string;
  integrity: string;
}

/** The tag for the script, for the one who manages the site's template. */
export function scriptTag({ script, feedback, way }: Publishing, { integrity }: BuiltScript): string {
  const allowed = way === 'tag' ? undefined : allowedFeedback(feedback);
  return (
    tag('script', {
      src: scriptAddress(script),
      integrity,
      crossorigin: 'anonymous',
      'data-allow-feedback': allowed,
      defer: true,
    }) + '</script>'
  );
}

/**
 * What to paste where the promise should be: on lines of its own without an empty one between, since systems make paragraphs of those,
 * and without brackets and braces, which systems read as orders (`[shortcode]`, `{{ template }}`).
 *
 * @param html the promise as HTML, for readers without a script
 * @param title of the promise, the text of a link
 */
export function snippet(promise: unknown, html: string, title: string, publishing: Publishing): string {
  const { way, source, promiseUrl, feedback, level } = publishing;
  if (way === 'link') {
    const options = [level === 2 ? '' : `heading-level=${level}`].filter(Boolean).join('&');
    const address = source === 'words' ? '' : promiseUrl;
    return `<p>${tag('a', { href: `${address}#promise-card${options && `?${options}`}` })}${escapeText(title)}</a></p>`;
  }
  const attributes = {
    'promise-url': source === 'file' ? promiseUrl : undefined,
    'feedback-action': feedbackAddress(feedback) || undefined,
    'heading-level': level === 2 ? undefined : String(level),
  };
  const json = source === 'inside' ? [`<script type="application/json">${escapeJson(promise)}</script>`] : [];
  const lines = [...json, ...html.split('\n').filter((line) => line.trim())].map((line) => `  ${line}`);
  const name = way === 'tag' ? 'promise-card' : 'div';
  const own =
    way === 'tag'
      ? attributes
      : {
          'data-medborgarlofte': 'promise-card',
          ...Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`data-${key}`, value])),
        };
  const inside = lines.map((line) => (json.length && line === `  ${json[0]!}` ? line : escapeOrders(line)));
  return [tag(name, own), ...inside, `</${name}>`].join('\n');
}

/** An address, or an email address as one. */
export function feedbackAddress(written: string): string {
  const text = written.trim();
  return /^[^\s:/?#]+@[^\s:/?#]+$/.test(text) ? `mailto:${text}` : text;
}

/** The address of the script, also where only its folder is given. */
export function scriptAddress(written: string): string {
  const text = written.trim();
  return /\.js(\?|$)/.test(text) ? text : `${text.replace(/\/?$/, '/')}medborgarlofte.js`;
}

/** What the script tag must allow, since any author may write a placeholder: another site, or an email address. */
function allowedFeedback(feedback: string): string | undefined {
  const address = feedbackAddress(feedback);
  if (address.startsWith('mailto:')) return address.split('?')[0];
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).origin : undefined;
}

function tag(name: string, attributes: Readonly<Record<string, string | true | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : value === true
        ? [key]
        : [`${key}="${escapeOrders(escapeText(value).replace(/"/g, '&quot;'))}"`],
  );
  return `<${[name, ...written].join(' ')}>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** What systems may read as an order to them, in HTML. */
function escapeOrders(html: string): string {
  return html.replace(/[[\]{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** JSON on one line, with no tag, bracket or brace inside its texts. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replace(/[<>&[\]{}]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
