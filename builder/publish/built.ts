import type { BuiltScript } from './snippet.js';

/** The script that was built together with the builder. The build puts the real one here (tools/build/builder.ts). */
export const built: BuiltScript = { version: '0.0.0', integrity: '' };
