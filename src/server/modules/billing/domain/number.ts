import { localTime } from '../../../kernel/clock.ts';

/** Kinds of tax document; each has series of its own. */
export const KINDS = ['food_invoice', 'fee_invoice', 'seller_invoice', 'credit_note', 'commission_invoice'] as const;
export type DocumentKind = (typeof KINDS)[number];

const LETTER: Readonly<Record<DocumentKind, string>> = {
  food_invoice: 'F',
  fee_invoice: 'P',
  seller_invoice: 'R',
  credit_note: 'C',
  commission_invoice: 'M',
};
const DIGITS = 7;

/** The financial year (April to March) of an instant in a time zone, as `2026-27`. */
export function financialYear(at: Date, timeZone: string): string {
  const [year = 0, month = 0] = localTime(at, timeZone).date.split('-').map(Number);
  const first = month >= 4 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/**
 * The number of a document, `29F2627-0000001`: state of the supplier, kind, year, place in the series. At most 16 characters of `[A-Za-z0-9/-]`
 * (rule 46(b) CGST Rules). Throws `RangeError` beyond the last number of a series.
 */
export function documentNumber(kind: DocumentKind, stateCode: string, year: string, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1 || sequence >= 10 ** DIGITS) throw new RangeError(`Not a number of a series: ${sequence}`);
  return `${stateCode}${LETTER[kind]}${year.slice(2, 4)}${year.slice(5)}-${String(sequence).padStart(DIGITS, '0')}`;
}
