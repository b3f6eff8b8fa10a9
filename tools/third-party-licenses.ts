import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes the licences of what the bundle and the command contain: both ask for their text to go along. */
const bundled = [
  '@lit/reactive-element',
  'lit-html',
  'lit-element',
  'lit',
  'jsonc-parser',
  'parse5',
  'entities',
  'sortablejs',
  'papaparse',
];

const texts = bundled.map((name) => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
  const license = readdirSync(`node_modules/${name}`).find((file) => file.startsWith('LICENSE'))!;
  return `${name} ${version}\n\n${readFileSync(`node_modules/${name}/${license}`, 'utf8')}`;
});
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', texts.join('\n----\n\n'));
