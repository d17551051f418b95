import type { Locale } from '../messages/locales.ts';
import { LOCALE_COOKIE } from './routing.ts';

/** Remembers the language and loads the page in it, with its own direction and fonts. */
export function setLocale(locale: Locale): void {
  const { name, maxAge, sameSite } = LOCALE_COOKIE;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http and in older browsers
  document.cookie = `${name}=${locale}; path=/; max-age=${maxAge}; samesite=${sameSite}`;
  window.location.reload();
}
