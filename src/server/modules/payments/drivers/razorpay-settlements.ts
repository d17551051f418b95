import { z } from 'zod';
import { ask, type RazorpaySettings, razorpayClient } from './razorpay-client.ts';
import type { SettledItem, SettlementSource } from './settlements.ts';

/** The most that Razorpay gives at once. */
const PAGE = 1_000;
const SECOND_MS = 1_000;

/** An item of `GET /v1/settlements/recon/combined`. `fee` holds the tax. */
const item = z
  .object({
    entity_id: z.string(),
    type: z.enum(['payment', 'refund', 'transfer', 'adjustment']),
    debit: z.int(),
    credit: z.int(),
    amount: z.int(),
    fee: z.int(),
    tax: z.int(),
    settlement_id: z.string().nullable(),
    settlement_utr: z.string().nullish(),
    settled_at: z.int().nullable(),
  })
  .transform(({ entity_id, type, debit, amount, fee, tax, settlement_id, settlement_utr, settled_at }): SettledItem | null => {
    if (settlement_id === null || settled_at === null) return null;
    const about = { settlementId: settlement_id, entityId: entity_id, type, utr: settlement_utr ?? null, settledAt: new Date(settled_at * SECOND_MS) };
    // `credit` is told after the fee, `amount` before it.
    return { ...about, creditPaise: debit > 0 ? 0 : amount, debitPaise: debit, feePaise: fee, taxPaise: tax };
  });
const page = z.object({ items: z.array(item) });

/** What Razorpay paid into the bank, by its settlement recon. */
export function createRazorpaySettlements(settings: RazorpaySettings): SettlementSource {
  const { sdk } = razorpayClient(settings);
  return {
    name: 'razorpay',
    async settledOn(_ctx, date) {
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const all: SettledItem[] = [];
      for (let skip = 0; ; skip += PAGE) {
        const { items } = await ask(page, () => sdk.settlements.reports({ year, month, day, count: PAGE, skip }));
        all.push(...items.filter((one) => one !== null));
        if (items.length < PAGE) return all;
      }
    },
  };
}
