import type { Locale } from '../messages/locales.ts';
import type { Messages } from '../messages/namespaces.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

// `next dev` and `next build` generate the same declaration; a fresh clone has none yet.
declare module 'next/root-params' {
  export function locale(): Promise<string>;
}
