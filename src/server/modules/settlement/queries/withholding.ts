import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { monthInIndia, registrations, sellerGroups } from '../../billing/index.ts';
import { collectedAtSource, type HeldBack, withheldIncomeTax } from '../../ledger/index.ts';
import { codeOn } from '../domain/tds.ts';
import { type Collected, collectedExceptions, collectedRows, NOTHING_COLLECTED, withheldExceptions } from '../domain/withholding.ts';
import { chargedByDeductee } from '../store/withholding.ts';
import type { withholdingFileInput, withholdingInput, withholdingOutput } from '../withholding-contract.ts';
import { financeOnly } from './view.ts';

type Papers = z.infer<typeof withholdingOutput>;

const HEADS: Readonly<Record<string, keyof Collected>> = { tcs_cgst: 'cgstPaise', tcs_sgst: 'sgstPaise', tcs_igst: 'igstPaise' };

function byRestaurant(collected: readonly HeldBack[]): Map<string, Collected> {
  const found = new Map<string, Collected>();
  for (const { restaurantId, account, paise } of collected) {
    const head = HEADS[account];
    if (head) found.set(restaurantId, { ...(found.get(restaurantId) ?? NOTHING_COLLECTED), [head]: paise });
  }
  return found;
}

/**
 * The working papers of what is held back from restaurants in a month: table 3 of GSTR-8 of a registration (its state's restaurants) and the income tax
 * withheld, by deductee, of the whole platform. Documents and charges stand against the books: where they differ there is an exception.
 */
export async function withholding(ctx: Ctx, { gstin, month }: z.output<typeof withholdingInput>): Promise<Papers> {
  financeOnly(ctx);
  const { stateCode } = (await registrations(ctx)).find((one) => one.gstin === gstin) ?? notFound();
  const { from, until } = monthInIndia(month);
  const sellers = await sellerGroups(ctx, stateCode, from, until);
  const collected = byRestaurant(await collectedAtSource(ctx, from, until));
  const withheld = new Map((await withheldIncomeTax(ctx, from, until)).map(({ restaurantId, paise }) => [restaurantId, paise]));
  const deductees = (await chargedByDeductee(ctx, from, until)).map(({ restaurantIds, ...charged }) => ({
    ...charged,
    bookedPaise: restaurantIds.reduce((sum, id) => sum + (withheld.get(id) ?? 0), 0),
  }));
  const { section, paymentCode, form } = codeOn(`${month}-01`);
  return {
    gstr8: collectedRows(sellers, collected),
    tds: deductees.map((deductee) => ({ ...deductee, section, paymentCode, form })),
    exceptions: [...collectedExceptions(sellers, collected, `${month}-01`), ...withheldExceptions(deductees)],
  };
}

const rupees = (paise: number): string => (paise / 100).toFixed(2);

/** The columns that the returns' offline tools ask for, in rupees. */
const COLUMNS: { readonly [T in z.output<typeof withholdingFileInput>['table']]: (papers: Papers) => Record<string, string | number>[] } = {
  gstr8: ({ gstr8 }) =>
    gstr8.map((row) => ({
      gstin_supplier: row.gstinSupplier,
      gross_value: rupees(row.grossPaise),
      value_returned: rupees(row.returnedPaise),
      net_value: rupees(row.netPaise),
      igst: rupees(row.igstPaise),
      cgst: rupees(row.cgstPaise),
      sgst: rupees(row.sgstPaise),
      pos: row.placeOfSupply,
    })),
  tds: ({ tds }) =>
    tds.map((row) => ({
      deductee: row.legalName,
      pan: row.pan ?? 'PANNOTAVBL',
      section: row.section,
      payment_code: row.paymentCode,
      form: row.form,
      orders: row.orders,
      gross_value: rupees(row.grossPaise),
      tax: rupees(row.tdsPaise),
      tax_in_books: rupees(row.bookedPaise),
    })),
  exceptions: ({ exceptions }) => exceptions.map(({ code, about }) => ({ code, about })),
};

/** One of these tables as CSV; a cell that a spreadsheet would take for a formula is escaped. */
export async function withholdingFile(ctx: Ctx, { table, ...input }: z.output<typeof withholdingFileInput>) {
  const rows = COLUMNS[table](await withholding(ctx, input));
  const text = stringify(rows, { header: true, escape_formulas: true });
  return { fileName: `${input.gstin}-${input.month}-${table}.csv`, contentType: 'text/csv' as const, text };
}
