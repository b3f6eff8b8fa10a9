/**
 * One line of JSON for each event, for the journal of the machine. Only these kinds of values may be logged: a message, an
 * address or the text of a fault may be or quote what a resident wrote.
 */
export type Log = (event: string, facts?: Readonly<Record<string, number | boolean | Code>>) => void;

/** A word of ours, or the code of a fault. */
export type Code = string;

export const printLog: Log = (event, facts = {}) => {
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));
};

/** A fault by its kind alone. */
export function faultFacts(fault: unknown): { name: string; code: string } {
  const { name, code } = (fault ?? {}) as { name?: unknown; code?: unknown };
  return { name: asCode(name) || 'unknown', code: asCode(code) };
}

/** Names and codes are single words; anything else may be a text. */
function asCode(value: unknown): string {
  return typeof value === 'string' && /^[\w-]{1,60}$/.test(value) ? value : '';
}
