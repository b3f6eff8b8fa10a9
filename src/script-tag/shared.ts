/**
 * What the main script hands to its parts, so that they bring no second copy of it. The build writes it in here, when it knows what
 * the parts lack.
 */
export const shared: Readonly<Record<string, unknown>> = {};
