import type { CitizenPromise, Text } from '../../src/promise/citizen-promise.js';

export const karlstadAddress = '/demo/karlstad.json';

/** The Karlstad promise as its file has it. */
export async function karlstad(): Promise<CitizenPromise> {
  return (await (await fetch(karlstadAddress)).json()) as CitizenPromise;
}

/** Every text of a promise in one language, wherever it is. */
export function textsIn(value: unknown, lang: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Object.hasOwn(value, lang)) return [(value as Exclude<Text, string>)[lang]!];
  return Object.values(value).flatMap((child) => textsIn(child, lang));
}
