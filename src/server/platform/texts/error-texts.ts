import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'use-intl/core';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../messages/locales.ts';
import type { Rejection } from '../../kernel/errors.ts';
import { PROJECT_ROOT } from '../project-root.ts';

type Texts = Record<string, string>;

function load(locale: Locale): Texts {
  const folder = join(PROJECT_ROOT, 'src', 'messages', locale);
  const texts: Texts = {};
  for (const file of readdirSync(folder)) {
    if (!/^errors(-[a-z-]+)?\.json$/.test(file)) continue;
    for (const [code, text] of Object.entries<string>(JSON.parse(readFileSync(join(folder, file), 'utf8')))) texts[code] = text;
  }
  return texts;
}

function loadOrNone(locale: Locale): Texts {
  try {
    return load(locale);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

function translatorFor(locale: Locale) {
  const errors: Texts = { ...loadOrNone(DEFAULT_LOCALE), ...(locale === DEFAULT_LOCALE ? {} : loadOrNone(locale)) };
  const translate = createTranslator({ locale, messages: { errors }, namespace: 'errors', onError: () => {}, getMessageFallback: () => '' });
  return { has: (code: string) => Object.hasOwn(errors, code), translate };
}

const translators = new Map<Locale, ReturnType<typeof translatorFor>>();

function translator(locale: Locale) {
  let found = translators.get(locale);
  if (!found) {
    found = translatorFor(LOCALES.includes(locale) ? locale : DEFAULT_LOCALE);
    translators.set(locale, found);
  }
  return found;
}

/** Whether a code has a text. */
export const hasErrorText = (code: string): boolean => translator(DEFAULT_LOCALE).has(code);

/** The text of an error code in a language, English where that language lacks it; the text of `internal` for an unknown code. */
export function errorText(locale: Locale, code: string, params?: Rejection['params']): string {
  const { has, translate } = translator(locale);
  return (has(code) && translate(code, { ...params })) || translate('internal') || code;
}
