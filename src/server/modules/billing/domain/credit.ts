import { paise } from '../../../kernel/money.ts';
import type { Draft, Supply, TaxLine } from './document.ts';

/** What of an invoice is taken back, before tax, in paise. */
export interface Credit {
  readonly supply: Supply;
  readonly taxablePaise: number;
}

const minus = (a: TaxLine, b: TaxLine): TaxLine => ({
  ...a,
  taxablePaise: paise(a.taxablePaise - b.taxablePaise),
  cgstPaise: paise(a.cgstPaise - b.cgstPaise),
  sgstPaise: paise(a.sgstPaise - b.sgstPaise),
  igstPaise: paise(a.igstPaise - b.igstPaise),
});

/** What an invoice's tax lines are still worth after the notes on it. */
export const linesLeft = (invoice: Draft, notes: readonly Draft[]): TaxLine[] =>
  invoice.taxes.map((line) => notes.flatMap((note) => note.taxes).reduce((left, noted) => (noted.supply === line.supply ? minus(left, noted) : left), line));
