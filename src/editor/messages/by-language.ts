import type { EditorLanguage, EditorMessages } from './editor-messages.js';
import { en } from './en.js';
import { sv } from './sv.js';

export const messagesByLanguage: Readonly<Record<EditorLanguage, EditorMessages>> = { sv, en };
