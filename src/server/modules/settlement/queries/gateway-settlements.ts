import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { type OurMovement, settlementSources, takenBetween } from '../../payments/index.ts';
import type { gatewaySettlementsOutput } from '../contract.ts';
import { latestSettlements, settledAmong } from '../store/gateway-settlements.ts';
import { financeOnly } from './view.ts';

const SHOWN = 30;
const DAY_MS = 86_400_000;
/** A gateway pays within two working days; after four days something is wrong. Older than a month was looked at then. */
const LATE_MS = 4 * DAY_MS;
const LOOKED_AT_MS = 30 * DAY_MS;

/** What gateways paid into the bank, the newest first, and payments that none has settled in time. For finance. */
export async function gatewaySettlements(ctx: Ctx): Promise<z.infer<typeof gatewaySettlementsOutput>> {
  financeOnly(ctx);
  const now = ctx.clock.now().getTime();
  const taken: OurMovement[] = [];
  for (const { name } of settlementSources()) taken.push(...(await takenBetween(ctx, name, new Date(now - LOOKED_AT_MS), new Date(now - LATE_MS))));
  const settled = await settledAmong(
    ctx,
    taken.map(({ entityId }) => entityId),
  );
  const late = taken.filter(({ entityId }) => !settled.has(entityId));
  const settlements = (await latestSettlements(ctx, SHOWN)).map(({ settledAt, differences, ...row }) => ({
    ...row,
    settledAt: settledAt.toISOString(),
    netPaise: row.grossPaise - row.feePaise - row.feeGstPaise,
    differences: [...differences],
  }));
  return { settlements, late: { count: late.length, paise: late.reduce((total, { amountPaise }) => total + amountPaise, 0) } };
}
