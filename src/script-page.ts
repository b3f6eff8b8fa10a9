import { readPromisePage } from './page/read-promise-page.js';
import { readPagesBy } from './elements/promise-card/page-part.js';

/** The entry of medborgarlofte-page.js: what only a card that is made of a whole page needs. */
readPagesBy(readPromisePage);
