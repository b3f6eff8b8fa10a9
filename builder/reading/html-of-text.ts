const mark = /^\s*(?:[-–—•·*]|\d{1,2}[.)])\s+/;

/** A sentence at the end of a paragraph that says what the list after it is: to the reader of pages it is a heading. */
const prioritiesHeading = /^(.*[.!?] )?((?:det här tyckte .{1,60} var viktigast|what .{1,60} found most important)):$/i;

/**
 * Plain text as the HTML that an editor would have made of it: an empty line ends a paragraph, a short line alone without an end is a
 * heading, lines with "-", "•" or "1." are a list, lines with tabs a table. So the reader of pages reads pasted text too.
 */
export function htmlOfText(text: string): string {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((block) => block.split('\n').filter((line) => line.trim()))
    .filter((lines) => lines.length);
  const firstHeading = blocks.findIndex((lines) => isHeading(lines) && !isSubject(lines[0]!));
  return blocks
    .map((lines, index) => {
      if (index < firstHeading && isHeading(lines)) return '';
      if (isHeading(lines)) return index === firstHeading ? tag('h1', lines[0]!) : tag('h2', lines[0]!);
      if (lines.every((line) => line.includes('\t'))) return table(lines);
      return paragraphs(lines);
    })
    .join('\n');
}

/** What is before the title, such as "TRYGGHET". */
export function subjectOf(text: string): string | undefined {
  const [first = '', second = ''] = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (!isSubject(first) || !second) return undefined;
  return first.charAt(0) + first.slice(1).toLowerCase();
}

function isSubject(line: string): boolean {
  return /^\p{Lu}{4,20}$/u.test(line.trim());
}

function isHeading(lines: readonly string[]): boolean {
  const [line = '', ...more] = lines.map((each) => each.trim());
  return (
    !more.length &&
    line.length < 90 &&
    /^[\p{Lu}\d]/u.test(line) &&
    !/[.:;,?!]$/.test(line) &&
    !mark.test(line) &&
    !line.includes('\t') &&
    !/ \d{1,2}$|\bden$/.test(line)
  );
}

function paragraphs(lines: readonly string[]): string {
  const html: string[] = [];
  let list: string[] = [];
  let ordered = false;
  const endList = () => {
    if (list.length) html.push(`<${ordered ? 'ol' : 'ul'}>${list.join('')}</${ordered ? 'ol' : 'ul'}>`);
    list = [];
  };
  for (const line of lines) {
    const isItem = mark.test(line);
    const isNumbered = /^\s*\d/.test(line);
    if (!isItem || (list.length && isNumbered !== ordered)) endList();
    if (isItem) {
      ordered = isNumbered;
      list.push(tag('li', line.replace(mark, '')));
    } else {
      const [, before = '', heading] = prioritiesHeading.exec(line.trim()) ?? [];
      if (!heading) html.push(tag('p', line));
      else html.push(...(before ? [tag('p', before)] : []), tag('h2', heading));
    }
  }
  endList();
  return html.join('\n');
}

function table(lines: readonly string[]): string {
  const rows = lines.map(
    (line) =>
      `<tr>${line
        .split('\t')
        .map((cell) => tag('td', cell))
        .join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function tag(name: string, text: string): string {
  const escaped = text.trim().replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<${name}>${escaped}</${name}>`;
}
