/** Where Debian's package libjs-prototype puts Prototype 1.7, which is not published on npm. */
export const prototypeFile = '/usr/share/javascript/prototype/prototype.js';
