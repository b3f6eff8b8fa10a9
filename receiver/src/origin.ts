/** Whether a page of this very site sends. */
export function isOwnOrigin(origin: string, headers: Headers): boolean {
  // With the referrer policy "no-referrer" a page hides its origin when its form is sent. No script can set the other header.
  if (origin === 'null') return headers.get('Sec-Fetch-Site') === 'same-origin';
  return isOfHost(origin, headers.get('Host') ?? undefined);
}

/** The scheme is left out: behind a proxy that ends TLS, the request's own is not the one the browser saw. */
export function isOfHost(origin: string, host: string | undefined): boolean {
  return origin === `https://${host}` || origin === `http://${host}`;
}
