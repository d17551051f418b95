import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { DEFAULT_LOCALE, isLocale, type Locale } from '../../../messages/locales.ts';

/** The cookie in which the shell's language switch keeps its choice. */
export const LOCALE_COOKIE = 'NEXT_LOCALE';

/** The value of a cookie, undecoded; undefined when it is not there. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** The language to answer in: the cookie's choice, else the first language of `Accept-Language` that we speak. */
export function localeOf(headers: IncomingHttpHeaders): Locale {
  const chosen = cookieValue(headers.cookie, LOCALE_COOKIE);
  if (isLocale(chosen)) return chosen;
  const accepted = headers['accept-language'];
  if (!accepted) return DEFAULT_LOCALE;
  for (const range of accepted.slice(0, 200).split(',')) {
    const language = range.split(';')[0]?.trim().split('-')[0]?.toLowerCase();
    if (isLocale(language)) return language;
  }
  return DEFAULT_LOCALE;
}

/** The caller's address: the socket's, or with `trustedProxies` ≥ 1 the one that many proxies from the right of `X-Forwarded-For`. */
export function addressOf(headers: IncomingHttpHeaders, socketAddress: string | undefined, trustedProxies: number): string | null {
  const forwarded = headers['x-forwarded-for'];
  if (trustedProxies > 0 && forwarded) {
    const hops = String(forwarded).split(',');
    const hop = hops[Math.max(0, hops.length - trustedProxies)]?.trim();
    if (hop) return plainAddress(hop.slice(0, 64));
  }
  return socketAddress ? plainAddress(socketAddress) : null;
}

const plainAddress = (address: string) => (address.startsWith('::ffff:') ? address.slice(7) : address);

/** A proxy's request id when it looks like one, else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}
