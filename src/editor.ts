import { startEditor } from './editor/start-editor.js';

/** For those who import the classes alone: sentences for editors in the console, instead of codes. `define.js` has them anyway. */
startEditor();
