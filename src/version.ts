/** The version of this package, as in package.json (held together by a test). */
export const version = '0.1.0';
