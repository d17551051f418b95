import type { Locale } from '../messages/locales.ts';
import type { Caller, Container } from '../server/container.ts';

/** The server of this process, as `main.ts` left it; null while `next build` renders pages without one. */
export function container(): Container | null {
  return globalThis.__thali ?? null;
}

/** Calls procedures as nobody in particular, for pages that are cached and shared; null while building. */
export const publicCaller = (locale: Locale): Caller | null => container()?.publicCaller(locale) ?? null;
