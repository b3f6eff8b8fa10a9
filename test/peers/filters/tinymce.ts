import type { RawEditorOptions, TinyMCE } from 'tinymce';
import { documentedOptions, type Filter } from './filter.js';

declare const tinymce: TinyMCE;

const plugins = ['advlist', 'anchor', 'autolink', 'charmap', 'code', 'image', 'link', 'lists', 'media', 'table'];
const parts = ['tinymce', 'models/dom/model', 'themes/silver/theme', 'icons/default/icons'];

function filter(name: string, options: () => string): Filter {
  return {
    name,
    open: async (page) => {
      for (const part of [...parts, ...plugins.map((plugin) => `plugins/${plugin}/plugin`)])
        await page.addScriptTag({ path: `node_modules/tinymce/${part}.min.js` });
      const given = await page.evaluateHandle(`(${options()})`);
      await page.evaluate(
        async (plugins, given) => {
          const target = document.body.appendChild(document.createElement('textarea'));
          // Without its looks, which would have to be fetched.
          const looks = { skin: false, content_css: false } as const;
          await tinymce.init({ target, license_key: 'gpl', plugins, ...looks, ...(given as RawEditorOptions) });
        },
        plugins,
        given,
      );
      return {
        'in the source view': (html) =>
          page.evaluate((html) => {
            tinymce.activeEditor!.setContent(html);
            return tinymce.activeEditor!.getContent();
          }, html),
        pasted: (html) =>
          page.evaluate((html) => {
            const editor = tinymce.activeEditor!;
            editor.setContent('');
            editor.focus();
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/html', html);
            editor.getBody().dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
            return editor.getContent();
          }, html),
      };
    },
  };
}

export const filters: readonly Filter[] = [
  filter('TinyMCE 8, as it comes', () => '{}'),
  filter('TinyMCE 8, `convert_urls: false`', () => '{ convert_urls: false }'),
  { ...filter('TinyMCE 8, our lines', () => documentedOptions('tinymce.init(')), isOurs: true },
];
