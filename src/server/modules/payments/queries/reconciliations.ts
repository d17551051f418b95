import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { requireCashier } from '../commands/settle-rider-cash.ts';
import type { reconciliationsInput, reconciliationsOutput } from '../contract.ts';
import { latestReports } from '../store/reconciliation.ts';

/** The newest report of each day and gateway, newest day first, for those who count the money. Days in India, both included. */
export async function reconciliations(ctx: Ctx, { from, to }: z.output<typeof reconciliationsInput>): Promise<z.infer<typeof reconciliationsOutput>> {
  requireCashier(ctx);
  const rows = await latestReports(ctx, from, to);
  return {
    reports: rows.map(({ driver, day, totals, differences, openCount, createdAt }) => ({
      ...{ driver, day, totals, openCount },
      differences: [...differences],
      at: createdAt.toISOString(),
    })),
  };
}
