import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { errorText, hasErrorText } from './error-texts.ts';

it('fills a text, falls back to English and never shows a raw code', () => {
  expect(errorText('en', 'rate_limited', { seconds: 1 })).toBe('Too many attempts. Please wait 1 second and try again.');
  expect(errorText('hi', 'not_found')).toBe('यह हमें नहीं मिला।');
  expect(errorText('ur', 'not_found')).not.toBe('');
  expect(errorText('en', 'no_such_code')).toBe(errorText('en', 'internal'));
  expect(errorText('en', '__proto__')).toBe(errorText('en', 'internal'));
  expect(hasErrorText('not_found')).toBe(true);
});

it('has every code of every module in English and Hindi, with the same parameters', () => {
  const folder = (locale: string) => join(PROJECT_ROOT, 'src', 'messages', locale);
  const files = readdirSync(folder('en')).filter((name) => name.startsWith('errors'));
  const params = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name))].sort();
  for (const file of files) {
    const read = (locale: string): Record<string, string> => JSON.parse(readFileSync(join(folder(locale), file), 'utf8'));
    const [english, hindi] = [read('en'), read('hi')];
    expect(Object.keys(hindi).sort(), file).toEqual(Object.keys(english).sort());
    for (const [code, text] of Object.entries(english)) {
      expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(params(hindi[code] ?? ''), code).toEqual(params(text));
    }
  }
});
