import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { addSandboxItems, lockSettling, type SandboxItem, sandboxItemsBetween, unsettledBefore } from '../store/sandbox-settlements.ts';
import type { SettledItem, SettlementSource } from './settlements.ts';

const DAY_MS = 86_400_000;
/** When on a day the sandbox pays: 11 in the morning in India. */
const PAYS_AT_MS = 11 * 3_600_000;
/** 2 % of a payment, and 18 % GST on that; refunds cost nothing and give no fee back. */
const feeOf = (amountPaise: number) => {
  const fee = Math.round((amountPaise * 200) / 10_000);
  const taxPaise = Math.round((fee * 1_800) / 10_000);
  return { feePaise: fee + taxPaise, taxPaise };
};
const FREE = { feePaise: 0, taxPaise: 0 };

const startOf = (day: string) => new Date(`${day}T00:00:00+05:30`);

/** Settles what was taken and given back before a day, once; nothing while refunds come to more than payments: then it waits. */
async function settle(ctx: Ctx, day: string): Promise<void> {
  const from = startOf(day);
  const settledAt = new Date(from.getTime() + PAYS_AT_MS);
  await inSqlTransaction(ctx, async (tx) => {
    await lockSettling(tx);
    if ((await sandboxItemsBetween(tx, from, new Date(from.getTime() + DAY_MS))).length > 0) return;
    const about = { settlementId: `setl_Sandbox${day.replaceAll('-', '')}`, utr: `SANDBOX${day.replaceAll('-', '')}`, settledAt };
    const items: SandboxItem[] = (await unsettledBefore(tx, from)).map((one) => ({
      ...one,
      ...about,
      ...(one.type === 'payment' ? feeOf(one.amountPaise) : FREE),
    }));
    const net = items.reduce((total, one) => total + (one.type === 'payment' ? one.amountPaise - one.feePaise : -one.amountPaise), 0);
    if (net > 0) await addSandboxItems(tx, items);
  });
}

const asItem = ({ type, amountPaise, ...item }: SandboxItem): SettledItem => ({
  ...item,
  type,
  creditPaise: type === 'payment' ? amountPaise : 0,
  debitPaise: type === 'refund' ? amountPaise : 0,
});

/** The sandbox pays each morning what came in before that day, less refunds and its fee. Transfers are paid from the bank, and are no part of it. */
export const sandboxSettlements: SettlementSource = {
  name: 'sandbox',
  async settledOn(ctx, day) {
    const from = startOf(day);
    if (ctx.clock.now().getTime() >= from.getTime() + PAYS_AT_MS) await settle(ctx, day);
    return (await sandboxItemsBetween(ctx, from, new Date(from.getTime() + DAY_MS))).map(asItem);
  },
};
