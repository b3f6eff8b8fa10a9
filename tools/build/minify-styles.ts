import MagicString from 'magic-string';
import { transform as minify } from 'lightningcss';
import type { Plugin } from 'vite';
import { literalText, visitNodes } from './syntax-tree.js';

/**
 * Minifies the style sheets in css`…`. They hold no expressions, so Lit's tag function, which puts those in, can be left out of the
 * bundle.
 */
export const minifyStyles: Plugin = {
  name: 'minify-styles',
  enforce: 'pre',
  transform: {
    filter: { id: /\.styles\.ts$/ },
    handler(code, file) {
      const edited = new MagicString(code);
      visitNodes(file, code, (node) => {
        if (node.type === 'ImportSpecifier' && node.imported.type === 'Identifier' && node.imported.name === 'css') {
          if (node.local.name !== 'css') this.error('expected css under its own name.', node.start);
          edited.update(node.start, node.end, 'unsafeCSS');
        }
        if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier' || node.tag.name !== 'css')
          return;
        const css = literalText(node.quasi);
        if (css === undefined) return this.error('expected a style sheet without ${…}.', node.start);
        try {
          const { code: minified } = minify({ filename: file, code: Buffer.from(css), minify: true });
          edited.update(node.start, node.end, `unsafeCSS(${JSON.stringify(minified.toString())})`);
        } catch (error) {
          this.error(`this style sheet cannot be read: ${(error as Error).message}`, node.start);
        }
      });
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  },
};
