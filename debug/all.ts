/** The entry of medborgarlofte.all.js: everything in one file, for pages whose policy allows scripts by their hash alone. */
import './debug-panel.js';
import '../src/define.js';
