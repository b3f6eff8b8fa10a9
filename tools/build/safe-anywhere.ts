/**
 * A built script that does the same wherever a site puts it: on a page in another encoding than UTF-8, which a script without one takes
 * over, and in one file with other scripts, before and after it. So it is pure ASCII, begins with `;` and ends with a line break.
 */
export function safeAnywhere(fileName: string, code: string): string {
  if (/[^\0-\x7f]/.test(code)) throw new Error(`${fileName} is not ASCII.`);
  if (!code.startsWith(';')) throw new Error(`${fileName} does not begin with a semicolon.`);
  return code.trimEnd() + '\n';
}
