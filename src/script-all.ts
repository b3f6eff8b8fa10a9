/** The entry of medborgarlofte.all.js: everything in one file, for pages whose policy allows scripts by their hash alone. */
import './editor/debug-panel.js';
import './define.js';
