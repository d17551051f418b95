import { localTime } from '../../../kernel/clock.ts';
import { paise } from '../../../kernel/money.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { journal, post } from '../../ledger/index.ts';
import { movementsByGatewayId, type SettledItem, type SettlementSource, settlementSources } from '../../payments/index.ts';
import { differencesOf, movedBy, sumsOf } from '../domain/gateway-settlement.ts';
import { addGatewaySettlement, addSettledItems, settledAmong } from '../store/gateway-settlements.ts';

const DAY_MS = 86_400_000;
/** A settlement may be told days late. */
const LOOK_BACK_DAYS = 4;

/** Takes one settlement into the books, once; gives whether it was new. */
async function take(ctx: Ctx, driver: string, items: readonly SettledItem[]): Promise<boolean> {
  const [first] = items;
  if (!first) return false;
  const { settlementId: id, utr, settledAt } = first;
  const ids = items.map(({ entityId }) => entityId);
  return inSqlTransaction(ctx, async (tx) => {
    const differences = differencesOf(items, await movementsByGatewayId(tx, ids), await settledAmong(tx, ids));
    const sums = sumsOf(items);
    if (!(await addGatewaySettlement(tx, { id, driver, utr, settledAt, ...sums, itemCount: items.length, differences }))) return false;
    await addSettledItems(
      tx,
      id,
      items.map((item) => ({ entityId: item.entityId, type: item.type, amountPaise: movedBy(item) })),
    );
    const { grossPaise, feePaise, feeGstPaise } = sums;
    const facts = { settlementId: id, grossPaise: paise(grossPaise), feePaise: paise(feePaise), feeGstPaise: paise(feeGstPaise), occurredAt: settledAt };
    await post(tx, [journal.gatewaySettled(facts)]);
    const after = { ...sums, utr, differences: differences.length };
    await appendAudit(tx, { action: 'settlement.gateway_settled', subject: 'gateway_settlement', subjectId: id, after });
    if (differences.length > 0) log.warn({ driver, settlement: id, differences: differences.length }, 'a gateway settled something else than we know');
    return true;
  });
}

/**
 * Takes what the gateways paid into the bank in the last days into the books, each settlement once, with what differs from what we know. May run at any
 * time; gives how many are new. Throws `GatewayError` while a gateway is away. For the system: it asks for no actor.
 */
export async function takeGatewaySettlements(ctx: Ctx, sources: readonly SettlementSource[] = settlementSources()): Promise<number> {
  let taken = 0;
  for (const source of sources) {
    for (let back = LOOK_BACK_DAYS; back >= 0; back--) {
      const day = localTime(new Date(ctx.clock.now().getTime() - back * DAY_MS), 'Asia/Kolkata').date;
      const items = await source.settledOn(ctx, day);
      for (const id of new Set(items.map(({ settlementId }) => settlementId))) {
        const settlement = items.filter(({ settlementId }) => settlementId === id);
        if (await take(ctx, source.name, settlement)) taken += 1;
      }
    }
  }
  return taken;
}
