import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

/**
 * The ids of the messages in a translation file, in the file's order.
 *
 * @throws Error with file and line, for a file that is not XML, a message without an id, and an id that occurs twice: the build
 *   shortens ids by their place in this list, so a shared id would give readers another message's text
 */
export function catalogueIds(file: string): string[] {
  const lines = new Map<string, number>();
  const parser = new SaxesParser({ xmlns: false, fileName: file });
  const fail = (reason: string): never => {
    throw new Error(`${file}:${parser.line}: ${reason}`);
  };
  // The parser's own message begins with file, line and column.
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: { id } }) => {
    if (name !== 'trans-unit') return;
    if (!id) fail('this message has no id.');
    else if (lines.has(id)) fail(`the id ${id} is also on line ${lines.get(id)!}.`);
    else lines.set(id, parser.line);
  });
  parser.write(readFileSync(file, 'utf8')).close();
  return [...lines.keys()];
}
