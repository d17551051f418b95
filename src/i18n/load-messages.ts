import { DEFAULT_LOCALE, type Locale } from '../messages/locales.ts';
import { ENGLISH, type FileName, type Messages, type Namespace } from '../messages/namespaces.ts';

type Tree = { [key: string]: string | Tree };

const NAMES = Object.keys(ENGLISH) as FileName[];
const isError = (name: FileName): name is Exclude<FileName, Namespace> => name.startsWith('errors-');

/** `over` laid upon `base`, key by key: a text that a language lacks stays English. */
export function overlay(base: Tree, over: Tree): Tree {
  const merged: Tree = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = typeof value === 'object' && typeof below === 'object' ? overlay(below, value) : value;
  }
  return merged;
}

async function file(locale: Locale, name: FileName): Promise<Tree> {
  const english: Tree = (await ENGLISH[name]()).default;
  if (locale === DEFAULT_LOCALE) return english;
  try {
    const own: { default: Tree } = await import(`../messages/${locale}/${name}.json`);
    return overlay(english, own.default);
  } catch {
    return english;
  }
}

/** All messages of a language, English where it lacks one. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const files = await Promise.all(NAMES.map(async (name) => [name, await file(locale, name)] as const));
  const messages: Tree = { errors: {} };
  for (const [name, texts] of files) {
    if (isError(name)) messages.errors = { ...(messages.errors as Tree), ...texts };
    else messages[name] = texts;
  }
  return messages as Messages;
}
