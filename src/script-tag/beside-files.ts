/**
 * The files that the script loads from beside itself when they are needed, with the hash that each must have (Subresource
 * Integrity). The build of the script tag's files writes them in here; modules from npm have none.
 */
export const besideFiles: Readonly<Record<string, string>> = {};
