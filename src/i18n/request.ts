import { locale as localeParam } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { DEFAULT_LOCALE, isLocale } from '../messages/locales.ts';
import { TIME_ZONE } from './format.ts';
import { loadMessages } from './load-messages.ts';

export default getRequestConfig(async ({ locale: explicit }) => {
  const asked = explicit ?? (await localeParam());
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  return { locale, messages: await loadMessages(locale), timeZone: TIME_ZONE };
});
