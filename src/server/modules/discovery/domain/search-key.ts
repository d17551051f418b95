import { EMPTY_WORDS, SYNONYMS } from './synonyms.ts';

/** Spelling habits of Indian words in Latin letters, applied in this order to a lower-case word without accents. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/au|ou|ow(?![aeiou])/g, 'o'],
  [/w/g, 'v'],
  [/z/g, 'j'],
  [/chh/g, 'ch'],
  // Breath is written or not at will: bhindi, bindi; methi, meti.
  [/([bdgjkt])h/g, '$1'],
  [/ee|ii/g, 'i'],
  [/oo|uu/g, 'u'],
  [/iy(?=[aeou])/g, 'y'],
  [/(.)\1+/g, '$1'],
];

/** One word folded so that usual spellings of it are alike: paneer, pannir and panīr give `panir`; plurals lose their s, a final a is dropped. */
export function foldWord(word: string): string {
  let folded = FOLDS.reduce((done, [from, to]) => done.replace(from, to), word);
  if (folded.length > 2) folded = folded.replace(/e?y$/, 'i');
  if (folded.length > 3 && folded.endsWith('s')) folded = folded.slice(0, -1);
  if (folded.length > 3 && folded.endsWith('a')) folded = folded.slice(0, -1);
  return folded;
}

/** The words of a Latin text, folded, accents and punctuation gone. */
function foldText(latin: string): string[] {
  const plain = latin
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return plain.split(/[^a-z0-9]+/).flatMap((word) => (word ? foldWord(word) : []));
}

const join = (words: readonly string[]): string => words.join(' ');
const EMPTY = new Set(EMPTY_WORDS.map(foldWord));
/** Folded words, or two of them, → the folded first word of their group. */
const FIRST_OF = new Map(SYNONYMS.flatMap(([first = '', ...others]) => others.map((other) => [join(foldText(other)), join(foldText(first))] as const)));

/** Folded words with what they are also called; `also` is null when there is no other name. */
function named(latin: string): { readonly word: string; readonly also: string | null }[] {
  const words = foldText(latin).filter((word) => !EMPTY.has(word));
  const found: { word: string; also: string | null }[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = join(words.slice(at, at + 2));
    const ofPair = at + 1 < words.length ? FIRST_OF.get(pair) : undefined;
    const word = ofPair ? pair : (words[at] ?? '');
    found.push({ word, also: ofPair ?? FIRST_OF.get(word) ?? null });
    if (ofPair) at++;
  }
  return found;
}

/** The key of what is searched for: the words of all its names (in Latin letters), with the first of their synonyms, each once. */
export function searchKey(latinNames: readonly string[]): string {
  const words = latinNames.flatMap((name) => named(name).flatMap(({ word, also }) => (also ? [word, also] : [word])));
  return join([...new Set(words.flatMap((word) => word.split(' ')))]);
}

/** The words of what somebody typed (in Latin letters), as keys hold them: the first of their synonyms. Empty when nothing is left. */
export function queryWords(latin: string): string[] {
  return [...new Set(named(latin).flatMap(({ word, also }) => (also ?? word).split(' ')))];
}
