import { DEFAULT_LOCALE, type Locale } from '../../../../messages/locales.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { type Texts, textsOf } from '../../../platform/texts/texts.ts';
import type { StatementLine } from '../store/journal-lines.ts';
import type { SettlementStatement } from '../store/statements.ts';
import { TEMPLATE } from './template.ts';

const RUPEES = new Intl.NumberFormat('en-IN-u-nu-latn', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** With a true minus. */
const rupees = (paise: number): string => RUPEES.format(paise / 100).replace('-', '−');
/** In a cell: nothing is a dash, so that what is there stands out. */
const cellOf = (paise: number): string => (paise === 0 ? '–' : rupees(paise));

/** The columns of amounts: those that are added for the restaurant, and charges with the sign that they have for it. */
export const COLUMNS = [
  ['items', (line) => line.itemsPaise],
  ['packaging', (line) => line.packagingPaise],
  ['restaurantDiscount', (line) => 0 - line.restaurantDiscountPaise],
  ['platformDiscount', (line) => line.platformDiscountPaise],
  ['earned', (line) => line.earnedPaise],
  ['commission', (line) => 0 - line.commissionPaise],
  ['commissionGst', (line) => 0 - line.commissionGstPaise],
  ['tds', (line) => 0 - line.tdsPaise],
  ['tcs', (line) => 0 - line.tcsPaise],
  ['refunds', (line) => 0 - line.refundsPaise],
  ['adjustments', (line) => line.adjustmentsPaise],
  ['net', (line) => line.netPaise],
] as const satisfies readonly (readonly [string, (line: StatementLine) => number])[];

/** A line with the code that people know its order by. */
export interface NamedLine extends StatementLine {
  readonly orderCode: string | null;
}

/** English, and the reader's language beside it. */
function bilingual(locale: Locale): Texts {
  const [english, own] = [textsOf(DEFAULT_LOCALE, 'statements'), textsOf(locale, 'statements')];
  return (key, params) => {
    const [first, second] = [english(key, params), own(key, params)];
    return first === second ? first : `${first} · ${second}`;
  };
}

/** Days of the statement; the last is the one before the instant at which it ends. */
export const dayOf = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-IN-u-nu-latn', { timeZone, day: '2-digit', month: 'short', year: 'numeric' }).format(at);

/** A statement on paper. `name` is the restaurant's. */
export function statementPdf(statement: SettlementStatement, lines: readonly NamedLine[], name: string, locale: Locale): Buffer {
  const t = bilingual(locale);
  const own = textsOf(locale, 'statements');
  const { timeZone, fromAt, toAt, netPaise, carriedPaise, payablePaise } = statement;
  const lastDay = new Date(toAt.getTime() - 1);
  return renderPdf(TEMPLATE, {
    title: t('title'),
    facts: [
      [t('restaurant'), name],
      [t('period'), `${dayOf(fromAt, timeZone)} – ${dayOf(lastDay, timeZone)}`],
      [t('number'), statement.id.slice(-12)],
      [t('payable'), `₹${rupees(payablePaise)}`],
    ],
    head: [own('about'), own('date'), ...COLUMNS.map(([key]) => own(key))],
    rows: lines.map((line) => [line.orderCode ?? own('other'), dayOf(line.occurredAt, timeZone), ...COLUMNS.map(([, of]) => cellOf(of(line)))]),
    sums: [own('sum'), '', ...COLUMNS.map(([, of]) => rupees(lines.reduce((total, line) => total + of(line), 0)))],
    totals: [
      [t('net'), rupees(netPaise)],
      [t('carried'), rupees(carriedPaise)],
      [t('payable'), rupees(payablePaise)],
    ],
    footer: t('footer'),
  });
}
