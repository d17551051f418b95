import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'use-intl/core';
import { DEFAULT_LOCALE, type Locale } from '../../../messages/locales.ts';
import { PROJECT_ROOT } from '../project-root.ts';

type Tree = { [key: string]: string | Tree };
export type Texts = (key: string, params?: Readonly<Record<string, string | number>>) => string;

function read(locale: Locale, namespace: string): Tree | null {
  try {
    return JSON.parse(readFileSync(join(PROJECT_ROOT, 'src', 'messages', locale, `${namespace}.json`), 'utf8')) as Tree;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const known = new Map<string, Texts>();

/** The texts of a namespace for documents and messages that the server writes; English where the language has no such file. Throws on a key of none. */
export function textsOf(locale: Locale, namespace: string): Texts {
  const name = `${locale}/${namespace}`;
  let texts = known.get(name);
  if (!texts) {
    const own = read(locale, namespace);
    const messages = own ?? read(DEFAULT_LOCALE, namespace) ?? {};
    const translate = createTranslator({
      locale: own ? locale : DEFAULT_LOCALE,
      messages,
      onError(error) {
        throw error;
      },
    });
    texts = (key, params) => translate(key as never, params as never);
    known.set(name, texts);
  }
  return texts;
}
