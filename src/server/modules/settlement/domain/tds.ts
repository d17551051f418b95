import { type Paise, paise } from '../../../kernel/money.ts';

/** Who bears withheld tax. Another's PAN is none: 5 % is withheld without one. */
export interface Deductee {
  readonly kind: 'individual' | 'huf' | 'other';
  readonly pan: string | null;
}

/** A deductee's financial year so far: sales and withheld tax in paise, and the tax unrounded, in paise times basis points. */
export interface TaxYear {
  readonly grossPaise: bigint;
  readonly taxUnits: bigint;
  readonly withheldPaise: bigint;
}

export const NEW_YEAR: TaxYear = { grossPaise: 0n, taxUnits: 0n, withheldPaise: 0n };

interface Rate {
  /** The first day, `YYYY-MM-DD` in India. */
  readonly from: string;
  readonly basisPoints: bigint;
  readonly withoutPanBasisPoints: bigint;
  readonly source: string;
}

/** Newest first. */
const RATES: readonly Rate[] = [
  { from: '2026-04-01', basisPoints: 10n, withoutPanBasisPoints: 500n, source: 'Income-tax Act 2025, section 393(1), table, serial 8(v)' },
  { from: '2024-10-01', basisPoints: 10n, withoutPanBasisPoints: 500n, source: 'Income-tax Act 1961, section 194-O, Finance (No. 2) Act 2024' },
  { from: '2020-10-01', basisPoints: 100n, withoutPanBasisPoints: 500n, source: 'Income-tax Act 1961, section 194-O' },
];
/** ₹5 lakh in a financial year, in paise: up to it nothing is withheld of an individual or a Hindu undivided family with a PAN. */
const EXEMPT_PAISE = 5_00_000_00n;
const WHOLE = 10_000n;

/**
 * Where withheld tax is reported, by the first day of its tax year, newest first: payment code and form of the Act of 2025 come from a secondary source
 * and want an accountant's word before the first return.
 */
const CODES = [
  { from: '2026-04-01', section: '393(1) 8(v)', paymentCode: '1035', form: '140' },
  { from: '2020-10-01', section: '194-O', paymentCode: '94O', form: '26Q' },
] as const;

export const codeOn = (day: string): { readonly section: string; readonly paymentCode: string; readonly form: string } =>
  CODES.find(({ from }) => from <= day) ?? CODES[1];

/** PAN's fourth letter tells what kind of person it is of: P an individual, H a Hindu undivided family. */
export const kindOfPan = (pan: string): Deductee['kind'] => (pan[3] === 'P' ? 'individual' : pan[3] === 'H' ? 'huf' : 'other');

/** The financial year of an Indian day `YYYY-MM-DD`: 2026 is April 2026 to March 2027. */
export const financialYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);

/**
 * Income tax to withhold for a sale of `grossPaise` before GST, and the year after it. What is withheld up to any order is the rounded tax of all
 * sales so far, half up, never a sum of rounded parts. Who passes the exempt amount owes the tax of the whole year with that order (section 194-O(2)).
 * Nothing that was withheld is given back here. `day` is `YYYY-MM-DD` in India.
 */
export function withhold(year: TaxYear, deductee: Deductee, grossPaise: Paise, day: string): { readonly tdsPaise: Paise; readonly year: TaxYear } {
  const rate = RATES.find(({ from }) => from <= day);
  const basisPoints = (deductee.pan === null ? rate?.withoutPanBasisPoints : rate?.basisPoints) ?? 0n;
  const gross = year.grossPaise + BigInt(grossPaise);
  const taxUnits = year.taxUnits + BigInt(grossPaise) * basisPoints;
  const exempt = deductee.pan !== null && deductee.kind !== 'other' && gross <= EXEMPT_PAISE;
  // A year's sum may be beyond what one bill can be: rounded as `roundDiv` rounds, without its limit.
  const due = exempt ? 0n : (taxUnits * 2n + WHOLE) / (WHOLE * 2n);
  const tds = due > year.withheldPaise ? due - year.withheldPaise : 0n;
  return { tdsPaise: paise(Number(tds)), year: { grossPaise: gross, taxUnits, withheldPaise: year.withheldPaise + tds } };
}
