import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/**
 * A built script that does the same wherever a site puts it: on a page in another encoding than UTF-8, which a script without one takes
 * over, and in one file with other scripts, before and after it. So it is pure ASCII, begins with `;` and ends with a line break.
 */
export const safeAnywhere: Plugin = {
  name: 'safe-anywhere',
  async writeBundle({ dir }, bundle) {
    for (const { type, fileName } of Object.values(bundle)) {
      const path = `${dir}/${fileName}`;
      if (type !== 'chunk' || !existsSync(path)) continue;
      await appendFile(path, '\n');
      const code = await readFile(path, 'utf8');
      if (/[^\0-\x7f]/.test(code)) this.error(`${fileName} is not ASCII.`);
      if (!code.startsWith(';')) this.error(`${fileName} does not begin with a semicolon.`);
    }
  },
};
