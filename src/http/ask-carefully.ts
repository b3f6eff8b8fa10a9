/** A redirect that is not followed, since it may lead to a host that nobody has allowed. */
export class RedirectError extends Error {}

/**
 * A request to an address that an author wrote. It discloses as little as it can to its receiver: no referrer; cookies only to this site, and
 * only where it answers that the address is not public (401, 403), as on an intranet. It ends on the origin where it began: browsers
 * do not say where a redirect leads before they have gone there, so one to another origin is not followed at all.
 *
 * @throws RedirectError
 */
export async function askCarefully(
  address: string,
  init: { signal: AbortSignal; headers?: Record<string, string> },
): Promise<Response> {
  const isOurs = new URL(address).origin === location.origin;
  const ask = (credentials: RequestCredentials, redirect?: RequestRedirect) =>
    fetch(address, {
      ...init,
      credentials,
      referrerPolicy: 'no-referrer',
      // With this mode a browser follows redirects of a site to itself, and fails before it asks another.
      mode: isOurs ? 'same-origin' : 'cors',
      redirect: redirect ?? (isOurs ? 'follow' : 'error'),
    });
  try {
    const response = await ask('omit');
    const isClosed = response.status === 401 || response.status === 403;
    return isOurs && isClosed ? await ask('same-origin') : response;
  } catch (error) {
    // The browser does not say why it failed. Asked so, it says whether there is a redirect, and follows none.
    const again = !init.signal.aborted && (await ask('omit', 'manual').catch(() => undefined));
    if (again && again.type === 'opaqueredirect') throw new RedirectError(address);
    throw error;
  }
}
