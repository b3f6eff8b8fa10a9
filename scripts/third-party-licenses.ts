import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the licences of what the bundle contains: the BSD licence of Lit asks for its text to go along. */
const bundled = ['@lit/reactive-element', 'lit-html', 'lit-element', 'lit'];

const texts = bundled.map((name) => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
  return `${name} ${version}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`;
});
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', texts.join('\n----\n\n'));
