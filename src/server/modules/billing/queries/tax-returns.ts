import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { payable } from '../../pricing/index.ts';
import type { returnsInput, returnsOutput } from '../contract.ts';
import { returnsOf } from '../domain/returns.ts';
import { documentsWithoutPin, registrations, returnGroups, seriesRanges } from '../store/returns.ts';

/** Returns are of calendar months in India. */
const OFFSET = '+05:30';

function monthOf(month: string): { from: Date; until: Date } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: new Date(`${month}-01T00:00:00${OFFSET}`), until: new Date(`${next}-01T00:00:00${OFFSET}`) };
}

/** The working papers of a registration's month: GSTR-1 tables 12, 13 and 15, GSTR-3B, and what is wrong with the documents behind them. */
export async function taxReturns(ctx: Ctx, { gstin, month }: z.output<typeof returnsInput>): Promise<z.infer<typeof returnsOutput>> {
  if (!(await registrations(ctx)).some((one) => one.gstin === gstin)) notFound();
  const { from, until } = monthOf(month);
  const [groups, ranges, incomplete] = [
    await returnGroups(ctx, gstin, from, until),
    await seriesRanges(ctx, gstin, from, until),
    await documentsWithoutPin(ctx, gstin, from, until),
  ];
  const returns = returnsOf(groups, ranges);
  return {
    ...returns,
    // Section 170: each head of the return is paid in whole rupees.
    summary: returns.summary.map((row) => ({
      ...row,
      payableIgstPaise: payable(row.igstPaise),
      payableCgstPaise: payable(row.cgstPaise),
      payableSgstPaise: payable(row.sgstPaise),
    })),
    exceptions: incomplete.map(({ id, number }) => ({ code: 'recipient_pin_missing' as const, documentId: id, number })),
  };
}
