import { pageDocument } from '../../platform/unshadowed.js';

/** Copies a text, by default what a field holds. Pages without TLS or without leave have no clipboard: then by the old command, which copies what is selected. */
export async function copyText(field: HTMLTextAreaElement, text = field.value): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    // The whole text, which may be more than the field has.
    field.addEventListener('copy', put, { once: true });
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only one there is without a clipboard
    return pageDocument.execCommand('copy');
  }
}
