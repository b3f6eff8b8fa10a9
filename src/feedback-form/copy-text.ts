import { pageDocument } from '../platform/unshadowed.js';

/** Copies what a field holds. Pages without TLS or without leave have no clipboard: then by the old command, which copies what is marked. */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only one there is without a clipboard
    return pageDocument.execCommand('copy');
  }
}
