import type { IncomingHttpHeaders } from 'node:http';

/** Hosts our own pages are served from besides the one asked for (the public address, behind a proxy that rewrites `Host`). */
export interface OwnHosts {
  readonly publicHost: string | null;
}

/**
 * Whether a browser sent this from one of our own pages. A cookie travels with requests that other sites make, so whatever
 * a cookie authorises must pass this. A request without `Origin` and `Sec-Fetch-Site` comes from no browser of today.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, own: OwnHosts): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return true;
  try {
    const { host } = new URL(origin);
    return host === headers.host || host === own.publicHost;
  } catch {
    return false;
  }
}
