import 'medborgarlofte/define.js';
// In the browser instead of in the Angular CLI: a page of this size needs no build of its own.
import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app.js';

bootstrapApplication(App).catch((error: unknown) => console.error(error));
