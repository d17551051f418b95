/** Fewest edits from one word to another: a letter put in, left out, changed, or two neighbours swapped (optimal string alignment). Row `i` of the table. */
function editRows(asked: string, word: string): number[][] {
  const rows: number[][] = [Array.from({ length: word.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= asked.length; i++) {
    const above = rows[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = asked[i - 1] === word[j - 1];
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && asked[i - 1] === word[j - 2] && asked[i - 2] === word[j - 1]) least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows;
}

/** A word still being typed is worth a little less than one typed out. */
const BEGUN = 0.9;
/** One slip in four letters, two in seven; words of three letters must be right. */
const ALIKE = 0.7;

/**
 * How like a typed word is to a word of the index, both folded: 1 the same, 0.9 its beginning, less for each slip; 0 when it is another word.
 */
export function likeness(asked: string, word: string): number {
  if (asked === word) return 1;
  if (word.startsWith(asked)) return BEGUN;
  const last = editRows(asked, word)[asked.length] ?? [];
  const whole = 1 - (last[word.length] ?? 0) / Math.max(asked.length, word.length);
  const begun = BEGUN * (1 - Math.min(...last) / asked.length);
  const best = Math.max(whole, asked.length > 3 ? begun : 0);
  return best >= ALIKE - (best === begun ? ALIKE * (1 - BEGUN) : 0) ? best : 0;
}

/** A word of the index that may have been meant. */
export interface Meant {
  /** Which of the typed words, from 0. */
  readonly nth: number;
  readonly word: string;
  readonly likeness: number;
}

/** With the very word in the index, look-alikes count half: they show only where the word itself is not to be had. */
const BESIDE_THE_VERY_WORD = 0.5;

/** What each typed word may mean among the words of the index that resemble it. */
export function meanings(asked: readonly string[], resembling: readonly { readonly nth: number; readonly word: string }[]): Meant[] {
  const exact = new Set(resembling.flatMap(({ nth, word }) => (asked[nth] === word ? [nth] : [])));
  return resembling.flatMap(({ nth, word }): Meant[] => {
    const typed = asked[nth] ?? '';
    const alike = likeness(typed, word);
    if (alike === 0) return [];
    return [{ nth, word, likeness: exact.has(nth) && !word.startsWith(typed) ? alike * BESIDE_THE_VERY_WORD : alike }];
  });
}
