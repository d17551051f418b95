import { describe, expect, it } from 'vitest';
import { queryWords, searchKey } from '../domain/search-key.ts';
import { toLatin } from './latin.ts';

describe('toLatin', () => {
  it.each([
    ['पनीर बटर मसाला', 'panir'],
    ['बिरयानी', 'biryani'],
    ['पकौड़ा', 'pakor'],
    ['इडली', 'idli'],
    ['छोले भटूरे', 'chole'],
    ['रसमलाई', 'rasmalai'],
    ['ಬಿರಿಯಾನಿ', 'biryani'],
    ['பிரியாணி', 'piryani'],
    ['தோசை', 'dosai'],
    ['இட்லி', 'idli'],
    ['బిర్యానీ', 'biryani'],
    ['বিরিয়ানি', 'biryani'],
    ['ਪਨੀਰ', 'panir'],
    ['પનીર', 'panir'],
    ['ബിരിയാണി', 'biryani'],
    ['ପଖାଳ', 'pakal'],
    ['بریانی', 'briani'],
  ])('of %s starts with the key %s', (indic, key) => {
    expect(searchKey([toLatin(indic)]).split(' ')[0]).toBe(key);
  });

  it('asks the same in any script', () => {
    for (const [indic, latin] of [
      ['पनीर', 'paneer'],
      ['बैंगन', 'brinjal'],
      ['मुर्ग', 'chicken'],
      ['चाय', 'tea'],
      ['दही', 'curd'],
      ['समोसा', 'samosa'],
      ['गुलाब जामुन', 'gulab jamun'],
      ['पाव भाजी', 'pav bhaji'],
      ['ज़ाफ़रानी', 'jafrani'],
    ] as const) {
      expect(queryWords(toLatin(indic))).toEqual(queryWords(latin));
    }
  });

  it('leaves Latin alone, beside other scripts too', () => {
    expect(toLatin('Café Zafran 65')).toBe('Café Zafran 65');
    expect(toLatin('veg बिरयानी 2')).toBe('veg biryānī 2');
  });
});
