/** The languages of the product: every string of the complete ones exists; the others fall back to English string by string. */
export const LOCALES = ['en', 'hi', 'ur'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';
const RIGHT_TO_LEFT: readonly Locale[] = ['ur'];

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr');
export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);
