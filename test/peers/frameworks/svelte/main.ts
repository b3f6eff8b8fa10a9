import 'medborgarlofte/define.js';
import { hydrate, mount } from 'svelte';
import App from './app.svelte';

const target = document.querySelector('#app')!;
(target.hasChildNodes() ? hydrate : mount)(App, { target });
