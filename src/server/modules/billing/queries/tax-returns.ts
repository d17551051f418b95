import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { payable } from '../../pricing/index.ts';
import type { returnsInput, returnsOutput } from '../contract.ts';
import { monthInIndia } from '../domain/month.ts';
import { returnsOf } from '../domain/returns.ts';
import { throughOperator } from '../domain/sellers.ts';
import { documentsWithoutPin, registrations, returnGroups, seriesRanges } from '../store/returns.ts';
import { sellerGroups } from '../store/sellers.ts';

/** The working papers of a registration's month: GSTR-1 tables 12, 13 and 15, GSTR-3B, table 14 for its restaurants to file, and what is wrong with the documents behind them. */
export async function taxReturns(ctx: Ctx, { gstin, month }: z.output<typeof returnsInput>): Promise<z.infer<typeof returnsOutput>> {
  const { stateCode } = (await registrations(ctx)).find((one) => one.gstin === gstin) ?? notFound();
  const { from, until } = monthInIndia(month);
  const [groups, ranges, incomplete, sellers] = [
    await returnGroups(ctx, gstin, from, until),
    await seriesRanges(ctx, gstin, from, until),
    await documentsWithoutPin(ctx, gstin, from, until),
    await sellerGroups(ctx, stateCode, from, until),
  ];
  const returns = returnsOf(groups, ranges);
  return {
    ...returns,
    table14: throughOperator(sellers, gstin),
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
