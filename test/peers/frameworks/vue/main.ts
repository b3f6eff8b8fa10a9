import 'medborgarlofte/define.js';
import { createApp, createSSRApp } from 'vue';
import App from './app.vue';

const root = document.querySelector('#app')!;
(root.hasChildNodes() ? createSSRApp : createApp)(App).mount(root);
