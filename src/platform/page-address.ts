import { pageDocument } from './unshadowed.js';

/** In place of the page where templates are rendered without a browser: addresses that are resolved against it become relative ones again. */
export const noPage = 'https://page.invalid/1/2/3/4/5/6/7/8/';

const isPage = typeof document !== 'undefined';

/** The address of the page. */
export const pageAddress = (): string => (isPage ? location.href : noPage);

/** What relative addresses on the page are resolved against. */
export const pageBase = (): string => (isPage ? pageDocument.baseURI : noPage);
