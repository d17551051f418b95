import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, queryWords, searchKey } from './search-key.ts';

describe('foldWord', () => {
  it.each([
    [['paneer', 'panir', 'pannir', 'panneer'], 'panir'],
    [['biryani', 'biriyani', 'biryaani', 'biryanis'], 'biryani'],
    [['masala', 'masaala', 'massala'], 'masal'],
    [['bhindi', 'bindi', 'bhindee'], 'bindi'],
    [['chutney', 'chutny', 'chutni'], 'chutni'],
    [['kofta', 'koftas', 'qofta'], 'koft'],
    [['kachori', 'kachauri', 'kachoris'], 'kachori'],
    [['chhole', 'chole'], 'chole'],
    [['zeera', 'jeera', 'jira'], 'jir'],
    [['falooda', 'phaluda'], 'falud'],
    [['curry', 'kuri'], 'kuri'],
    [['tawa', 'tava'], 'tav'],
  ])('makes %j alike', (spellings, folded) => {
    expect(new Set(spellings.map(foldWord))).toEqual(new Set([folded]));
  });

  it('keeps different dishes apart', () => {
    const dishes = ['idli', 'dosa', 'vada', 'naan', 'roti', 'dal', 'kheer', 'kulfi', 'pizza', 'pasta', 'momo'];
    expect(new Set(dishes.map(foldWord)).size).toBe(dishes.length);
  });

  it('leaves something of every word, and never makes one longer but for its x', () => {
    const word = fc.stringMatching(/^[a-wyz]{1,20}$/);
    fc.assert(
      fc.property(word, (given) => {
        const folded = foldWord(given);
        return folded.length > 0 && folded.length <= given.length;
      }),
    );
  });
});

describe('keys and queries', () => {
  it('adds what a dish is also called', () => {
    expect(searchKey(['Murgh Makhani'])).toBe('murg chiken makani buter');
    expect(searchKey(['Aloo Gobi', 'Potato & cauliflower'])).toBe('alu potato gobi koliflover');
    expect(searchKey(['Lady Finger Fry'])).toBe('ladi finger okr fri');
  });

  it('asks by the first name', () => {
    expect(queryWords('murg makhani')).toEqual(['chiken', 'buter']);
    expect(queryWords('butter chicken')).toEqual(['buter', 'chiken']);
    expect(queryWords('baingan ka bharta')).toEqual(['brinjal', 'bart']);
    expect(queryWords('Ladies finger')).toEqual(['okr']);
  });

  it('every word asked by one name is in the key under the other', () => {
    for (const [typed, dish] of [
      ['potato', 'Jeera Aloo'],
      ['eggplant', 'Begun Bhaja'],
      ['shrimp', 'Chingri Malai Curry'],
      ['yogurt', 'Dahi Vada'],
    ] as const) {
      const key = searchKey([dish]).split(' ');
      for (const word of queryWords(typed)) expect(key).toContain(word);
    }
  });

  it('is empty for empty words, and says each word once', () => {
    expect(queryWords(' with  the & ')).toEqual([]);
    expect(searchKey(['Dal', 'dal', 'DAAL'])).toBe('dal lentil');
  });

  it('of any text is lower-case words, one space apart', () => {
    fc.assert(fc.property(fc.array(fc.string()), (names) => /^([a-z0-9]+( [a-z0-9]+)*)?$/.test(searchKey(names))));
  });
});
