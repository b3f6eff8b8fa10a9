import type { sentences } from './sentences.js';

/** Something that a translator or a developer should know of. */
export interface Problem {
  file: string;
  line: number;
  /** The message that it is about, where it is about one. */
  id?: string;
  code: keyof typeof sentences;
  values?: Readonly<Record<string, string | number>>;
  /** The exact text to put into the file, where there is one. */
  paste?: string | undefined;
  /** Nothing is wrong, but work is left: readers get the Swedish text until it is done. */
  isNote?: boolean;
}
