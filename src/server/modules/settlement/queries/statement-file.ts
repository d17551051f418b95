import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { sellersByIds } from '../../catalog/index.ts';
import type { fileInput, fileOutput } from '../contract.ts';
import { COLUMNS, type NamedLine, statementPdf } from '../pdf/statement-pdf.ts';
import { namedLines } from './named-lines.ts';
import { readable } from './view.ts';

/** The lines in rupees under names that stay the same in every language; a cell that a spreadsheet would take for a formula is escaped. */
function csvOf(lines: readonly NamedLine[]): string {
  const rows = lines.map((line) => ({
    about: line.subjectType,
    id: line.subjectId,
    order: line.orderCode ?? '',
    at: line.occurredAt.toISOString(),
    ...Object.fromEntries(COLUMNS.map(([key, of]) => [key, of(line) / 100])),
  }));
  return stringify(rows, { header: true, escape_formulas: true, cast: { number: (value) => value.toFixed(2) } });
}

/** A statement as a file: CSV with a row for each line, or PDF in English and the reader's language. Bytes in base64. */
export async function statementFile(ctx: Ctx, { statementId, format }: z.output<typeof fileInput>): Promise<z.infer<typeof fileOutput>> {
  const statement = await readable(ctx, statementId);
  const lines = await namedLines(ctx, statementId);
  const fileName = `statement-${statement.toAt.toISOString().slice(0, 10)}-${statementId.slice(-12)}.${format}`;
  if (format === 'csv') return { fileName, contentType: 'text/csv', base64: Buffer.from(csvOf(lines)).toString('base64') };
  const name = (await sellersByIds(ctx, [statement.restaurantId])).get(statement.restaurantId)?.name ?? '';
  return { fileName, contentType: 'application/pdf', base64: statementPdf(statement, lines, name, ctx.locale).toString('base64') };
}
