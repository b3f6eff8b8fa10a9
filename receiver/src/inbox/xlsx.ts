import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { ExportRow } from './export-rows.js';

/**
 * A workbook with one sheet, all of whose cells are text, so that nothing in it is a formula. Rows are written as they come;
 * `emit` gets the bytes.
 */
export class XlsxWriter {
  readonly #zip: Zip;
  readonly #sheet: ZipDeflate;

  constructor(emit: (bytes: Uint8Array) => void) {
    this.#zip = new Zip((fault, bytes) => {
      if (fault) throw fault;
      emit(bytes);
    });
    for (const [path, text] of Object.entries(parts)) {
      const part = new ZipPassThrough(path);
      this.#zip.add(part);
      part.push(strToU8(text), true);
    }
    this.#sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
    this.#zip.add(this.#sheet);
    this.#push(`${declaration}<worksheet xmlns="${main}"><sheetData>`);
  }

  write(rows: readonly ExportRow[]): void {
    this.#push(rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join(''));
  }

  end(): void {
    this.#push('</sheetData></worksheet>', true);
    this.#zip.end();
  }

  #push(text: string, isLast = false): void {
    this.#sheet.push(strToU8(text), isLast);
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNs = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What every workbook has beside its sheet (ECMA-376, part 1, 12.2). */
const parts = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Synpunkter" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** The longest text that Excel takes in a cell, in UTF-16 code units. */
const longestCell = 32_767;

function cell(text: string): string {
  if (!text) return '<c/>';
  return `<c t="inlineStr"><is><t xml:space="preserve">${escape(text.slice(0, longestCell))}</t></is></c>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

function escape(text: string): string {
  return (
    text
      // What XML cannot hold, and half a surrogate pair.
      .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
      // Excel reads "_x0041_" as "A".
      .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
      .replace(/[&<>\r]/g, (character) => entities[character]!)
  );
}
