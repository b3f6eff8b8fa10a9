import './editor/debug-panel.js';
import { startEditor } from './editor/start-editor.js';

/** The entry of medborgarlofte-editor.js: what only editors need. */
startEditor();
