import type { ClassicEditor } from 'ckeditor5';
import type { Page } from 'puppeteer-core';
import { documentedCode, documentedOptions, type Filter, type Pass } from './filter.js';

export type { ClassicEditor };

/** Set by `start`. */
declare const editor: ClassicEditor;

const usual =
  'Essentials, Paragraph, Heading, Bold, Italic, Link, List, Image, ImageCaption, Table, BlockQuote, SourceEditing, PasteFromOffice';
const create = 'ClassicEditor.create(';

/**
 * @param options as text, since they may hold regular expressions and classes, which do not travel into a page
 * @param code what the options need
 */
async function start(page: Page, options: string, code = '') {
  await page.addScriptTag({ path: 'node_modules/ckeditor5/dist/browser/ckeditor5.umd.js' });
  await page.evaluate(`(async () => {
    const { ClassicEditor, Plugin, DataSchema, GeneralHtmlSupport, HtmlEmbed, ${usual} } = CKEDITOR;
    const plugins = [${usual}];
    const element = document.body.appendChild(document.createElement('div'));
    ${code}
    globalThis.editor = await ClassicEditor.create(element, { licenseKey: 'GPL', plugins, ...(${options}) });
  })()`);
}

function typed(page: Page): Record<string, Pass> {
  return {
    'in the source view': (html) =>
      page.evaluate((html) => {
        editor.setData(html);
        return editor.getData();
      }, html),
    pasted: (html) =>
      page.evaluate((html) => {
        editor.setData('');
        editor.focus();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        const text = editor.editing.view.getDomRoot()!;
        text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        return editor.getData();
      }, html),
  };
}

const everything = '{ name: /.*/, attributes: true, classes: true, styles: true }';

export const filters: readonly Filter[] = [
  {
    name: 'CKEditor 5, usual plugins',
    open: (page) => start(page, '{}').then(() => typed(page)),
  },
  {
    name: 'CKEditor 5, our line for `div`',
    open: (page) => start(page, documentedOptions(create)).then(() => typed(page)),
  },
  {
    name: 'CKEditor 5, our lines for all tags',
    isOurs: true,
    open: async (page) => {
      const code = documentedCode('extends Plugin');
      await start(page, documentedOptions(create, code), code.slice(0, code.indexOf(create)));
      return typed(page);
    },
  },
  {
    name: 'CKEditor 5, General HTML Support that allows everything',
    open: (page) =>
      start(page, `{ plugins: [...plugins, GeneralHtmlSupport], htmlSupport: { allow: [${everything}] } }`).then(() =>
        typed(page),
      ),
  },
  {
    name: 'CKEditor 5, HTML embed',
    open: async (page) => {
      await start(page, '{ plugins: [...plugins, HtmlEmbed] }');
      return {
        '': (html) =>
          page.evaluate((html) => {
            editor.setData('');
            editor.execute('htmlEmbed', html);
            return editor.getData();
          }, html),
      };
    },
  },
];
