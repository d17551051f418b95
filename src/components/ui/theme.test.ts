import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCALES } from './theme.ts';

const css = readFileSync(new URL('./scales.css', import.meta.url), 'utf8');

describe('the theme', () => {
  it.each(Object.entries(SCALES))('has the steps of %s that scales.css has', (name, steps) => {
    const written = [...css.matchAll(new RegExp(`--th-${name}-(\\d): (#[0-9a-f]{6});`, 'g'))].map((match) => match[2]);
    expect(written).toEqual([...steps]);
  });
});
