import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { csvOutput, returnsFileInput, returnsOutput } from '../contract.ts';
import { taxReturns } from './tax-returns.ts';

type Tables = z.infer<typeof returnsOutput>;
type Cell = string | number;

const rupees = (paise: number): string => (paise / 100).toFixed(2);
const rate = (basisPoints: number): number => basisPoints / 100;

/** The columns that the return's offline tools ask for, in rupees. */
const COLUMNS: { readonly [T in z.output<typeof returnsFileInput>['table']]: (returns: Tables) => Record<string, Cell>[] } = {
  table15: ({ table15 }) =>
    table15.map((row) => ({
      supplier_type: row.supplierType,
      recipient_type: row.recipientType,
      gstin_supplier: row.gstinSupplier ?? '',
      gstin_recipient: '',
      doc_no: '',
      doc_date: '',
      rate: rate(row.rateBasisPoints),
      value_of_supply: rupees(row.taxablePaise),
      igst: rupees(row.igstPaise),
      cgst: rupees(row.cgstPaise),
      sgst: rupees(row.sgstPaise),
      cess: '0.00',
      pos: row.placeOfSupply,
    })),
  table14: ({ table14 }) =>
    table14.map((row) => ({
      gstin_supplier: row.gstinSupplier,
      name: row.name,
      nature: row.nature,
      gstin_eco: row.gstinOperator,
      net_value: rupees(row.netPaise),
      igst: rupees(row.igstPaise),
      cgst: rupees(row.cgstPaise),
      sgst: rupees(row.sgstPaise),
      cess: '0.00',
    })),
  table12: ({ table12 }) =>
    table12.map((row) => ({
      hsn: row.sac,
      uqc: 'NA',
      quantity: row.count,
      rate: rate(row.rateBasisPoints),
      taxable_value: rupees(row.taxablePaise),
      igst: rupees(row.igstPaise),
      cgst: rupees(row.cgstPaise),
      sgst: rupees(row.sgstPaise),
      cess: '0.00',
    })),
  table13: ({ table13 }) =>
    table13.map((row) => ({ nature: row.kind, from: row.first, to: row.last, total: row.count, cancelled: row.cancelled, net: row.count - row.cancelled })),
  summary: ({ summary }) =>
    summary.map((row) => ({
      row: row.row,
      txval: rupees(row.taxablePaise),
      iamt: rupees(row.igstPaise),
      camt: rupees(row.cgstPaise),
      samt: rupees(row.sgstPaise),
      csamt: '0.00',
      payable_igst: rupees(row.payableIgstPaise),
      payable_cgst: rupees(row.payableCgstPaise),
      payable_sgst: rupees(row.payableSgstPaise),
    })),
  exceptions: ({ exceptions }) => exceptions.map(({ code, number }) => ({ code, number })),
};

/** One table of a month's returns as CSV; a cell that a spreadsheet would take for a formula is escaped. */
export async function returnsFile(ctx: Ctx, { table, ...input }: z.output<typeof returnsFileInput>): Promise<z.infer<typeof csvOutput>> {
  const rows = COLUMNS[table](await taxReturns(ctx, input));
  return { fileName: `${input.gstin}-${input.month}-${table}.csv`, contentType: 'text/csv', text: stringify(rows, { header: true, escape_formulas: true }) };
}
