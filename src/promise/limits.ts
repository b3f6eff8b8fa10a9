/**
 * Bytes of a file, items of a list, characters of a text, lists and objects inside each other, and all values there are: far above
 * any real promise, so that a broken file cannot hold up the page. A value makes up to seven nodes (403 kB of short values made
 * 670 000); the longest promise of the demonstration, with 62 commitments, has 1 726 values.
 */
export const sizeLimit = 512 * 1024;
export const listLimit = 200;
export const textLimit = 10_000;
export const depthLimit = 12;
export const valueLimit = 10_000;

/** Years that a promise can have to do with, and how many one can last. The first medborgarlöften are of 2015. */
export const firstYear = 1990;
export const longestPeriod = 10;
