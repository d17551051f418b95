// npm run i18n    complete languages have every message with the same arguments as English; the others no broken one;
//                 every namespace is listed; every code that the server refuses with has a text
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkInvalidTranslations, checkMissingTranslations } from '@lingual/i18n-check';
import { filesUnder, root } from './lib/project.mjs';

const MESSAGES = path.join(root, 'src/messages');
const read = (...parts) => readFileSync(path.join(...parts), 'utf8');
const list = (name) => (read(MESSAGES, 'locales.ts').match(new RegExp(`${name}[^=]*= \\[([^\\]]*)\\]`))?.[1] ?? '').match(/\w[\w-]*/g) ?? [];
/** Every text exists in these; the others fall back to English text by text. */
const complete = ['en', 'hi'];
const locales = list('LOCALES');
const source = 'en';
const problems = [];

const flatten = (value, prefix = '') =>
  Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'string' ? [[prefix + key, inner]] : flatten(inner, `${prefix}${key}.`)));
const messagesOf = (locale, name) => Object.fromEntries(flatten(JSON.parse(read(MESSAGES, locale, name))));
const filesOf = (locale) => readdirSync(path.join(MESSAGES, locale)).sort();

const english = new Map(filesOf(source).map((name) => [name, messagesOf(source, name)]));
for (const locale of locales.filter((name) => name !== source)) {
  const names = filesOf(locale);
  for (const name of names) if (!english.has(name)) problems.push(`${locale}/${name}: English has no such namespace`);
  for (const [name, texts] of english) {
    const file = `${locale}/${name}`;
    if (!names.includes(name)) {
      if (complete.includes(locale)) problems.push(`${file} is missing`);
      continue;
    }
    const target = { [file]: messagesOf(locale, name) };
    if (complete.includes(locale))
      for (const key of checkMissingTranslations(texts, target, { format: 'icu' })[file] ?? []) problems.push(`${file}: ${key} is missing`);
    for (const key of Object.keys(target[file])) if (!(key in texts)) problems.push(`${file}: ${key} is not in English`);
    for (const { key, msg } of checkInvalidTranslations(texts, target, { format: 'icu' })[file] ?? []) problems.push(`${file}: ${key}: ${msg}`);
  }
}

// English against itself: finds what can't be parsed.
for (const [name, texts] of english) {
  const file = `${source}/${name}`;
  for (const { key, msg } of checkInvalidTranslations(texts, { [file]: texts }, { format: 'icu' })[file] ?? []) problems.push(`${file}: ${key}: ${msg}`);
  const shape = name.startsWith('errors') ? /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/ : /^[a-z][a-zA-Z0-9]*$/;
  for (const key of Object.keys(texts)) {
    const wrong = key.split('.').find((part) => !shape.test(part) && !/^[a-z]+(_[a-z0-9]+)+$|^\d+$/.test(part));
    if (wrong) problems.push(`${file}: ${key}: "${wrong}" is not ${name.startsWith('errors') ? 'snake_case' : 'camelCase'}`);
  }
}

const listed = read(MESSAGES, 'namespaces.ts');
for (const name of english.keys()) if (!listed.includes(`./${source}/${name}'`)) problems.push(`${source}/${name} is not listed in namespaces.ts`);

const codes = new Set([...english].filter(([name]) => name.startsWith('errors')).flatMap(([, texts]) => Object.keys(texts)));
for (const file of filesUnder('src/server').filter((name) => name.endsWith('.ts') && !/\.test\.ts$|\/testing\/|\/generated\//.test(name))) {
  for (const [, code] of read(root, file).matchAll(/\b(?:refuse|reject)\(\s*'[a-z_]+',\s*'([a-z0-9_]+)'/g)) {
    if (!codes.has(code)) problems.push(`${file}: no text for the error ${code}`);
  }
}

for (const problem of problems) console.error(problem);
const count = [...english.values()].reduce((sum, texts) => sum + Object.keys(texts).length, 0);
console.log(`${count} messages, complete in ${complete.join(', ')}: ${problems.length === 0 ? 'all right.' : `${problems.length} problems.`}`);
process.exitCode = problems.length === 0 ? 0 : 1;
