import Sanscript from '@indic-transliteration/sanscript';

type Script = 'devanagari' | 'bengali' | 'gurmukhi' | 'gujarati' | 'oriya' | 'tamil' | 'telugu' | 'kannada' | 'malayalam';

const RUNS: readonly (readonly [RegExp, Script])[] = [
  [/[\u0900-\u0963\u0966-\u097f]+/g, 'devanagari'],
  [/[\u0980-\u09ff]+/g, 'bengali'],
  [/[\u0a00-\u0a7f]+/g, 'gurmukhi'],
  [/[\u0a80-\u0aff]+/g, 'gujarati'],
  [/[\u0b00-\u0b7f]+/g, 'oriya'],
  [/[\u0b80-\u0bff]+/g, 'tamil'],
  [/[\u0c00-\u0c7f]+/g, 'telugu'],
  [/[\u0c80-\u0cff]+/g, 'kannada'],
  [/[\u0d00-\u0d7f]+/g, 'malayalam'],
];

/** Written with a dot below, spoken as r; other dotted letters stand for sounds that the key doesn't tell apart. */
const DOTTED_R: readonly (readonly [RegExp, string])[] = [
  [/[\u0921\u0922]\u093c/g, '\u0930'],
  [/[\u09a1\u09a2]\u09bc/g, '\u09b0'],
  [/[\u0b21\u0b22]\u0b3c/g, '\u0b30'],
];
const DOT = /[\u093c\u09bc\u0a3c\u0abc\u0b3c]/g;

/** Scripts whose silent short a (schwa) is written in no Latin spelling: पनीर is paneer, not paneera. */
const SILENT_A = new Set<Script>(['devanagari', 'bengali', 'gurmukhi', 'gujarati']);
const VOWEL = '[aeiouāīūṛṝ]';
const CONSONANT = '[kgcjṭḍtdpbmnṅñṇyrlvśṣshṃ]h?';
const MEDIAL_A = new RegExp(`(${VOWEL}${CONSONANT})a(?=${CONSONANT}${VOWEL})`, 'g');
const FINAL_A = new RegExp(`(${VOWEL}.*${CONSONANT})a$`);

const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ṃ(?=[pbm])/g, 'm'],
  [/ṃ|m̐|̐/g, 'n'],
  [/ḥ/g, ''],
  [/[śṣ]/g, 'sh'],
  [/ṛ/g, 'ri'],
  [/c(?!h)/g, 'ch'],
];
/** One Tamil letter stands for voiced and unvoiced; the library takes the breathed one. */
const TAMIL: readonly (readonly [RegExp, string])[] = [
  [/bh/g, 'p'],
  [/gh/g, 'k'],
  [/([dḍ])h/g, '$1'],
  [/jh/g, 's'],
];

const replaceAll = (text: string, rules: readonly (readonly [RegExp, string])[]): string => rules.reduce((done, [from, to]) => done.replace(from, to), text);

function word(indic: string, script: Script): string {
  const plain = replaceAll(indic, DOTTED_R).replace(DOT, '');
  let iast = Sanscript.t(plain, script, 'iast');
  if (SILENT_A.has(script)) iast = iast.replace(FINAL_A, '$1').replace(MEDIAL_A, '$1');
  if (script === 'tamil') iast = replaceAll(iast, TAMIL);
  if (script === 'bengali') iast = iast.replace(/v/g, 'b');
  return replaceAll(iast, LETTERS);
}

const URDU: Readonly<Record<string, string>> = Object.fromEntries(
  'ا a,آ a,ب b,پ p,ت t,ٹ t,ث s,ج j,چ ch,ح h,خ kh,د d,ڈ d,ذ z,ر r,ڑ r,ز z,ژ z,س s,ش sh,ص s,ض z,ط t,ظ z,ع a,غ gh,ف f,ق q,ک k,ك k,گ g,ل l,م m,ن n,ں n,و o,ہ h,ۃ h,ه h,ھ h,ی i,ي i,ے e,ئ i,ؤ o,ء '
    .split(',')
    .map((pair) => [pair.slice(0, 1), pair.slice(2)]),
);
const URDU_RUN = /[\u0600-\u06ff]+/g;

/** Text with every Indic and Urdu word written in Latin letters as it is spoken, accents kept; the rest unchanged. */
export function toLatin(text: string): string {
  const latin = RUNS.reduce((done, [run, script]) => done.replace(run, (indic) => word(indic, script)), text.normalize('NFC'));
  return latin.replace(URDU_RUN, (urdu) => [...urdu].map((letter) => URDU[letter] ?? '').join(''));
}
