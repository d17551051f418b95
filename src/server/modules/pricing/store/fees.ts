import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { FeePolicy } from '../domain/fees.ts';

/** Supplies with a rate of their own in `tax_rate`; food in specified premises is taxed as the hotel's. */
export type RatedSupply = 'restaurant_service' | 'specified_premises' | 'delivery' | 'platform_fee';

/** What holds in a city at the context's time. */
export interface Tariff {
  readonly policy: FeePolicy;
  /** The GST rate in basis points; refuses when the table has none. */
  rate(supply: RatedSupply): number;
}

interface Row {
  policy: { delivery_slabs: FeePolicy['deliverySlabs']; platform_fee_paise: number; small_order_below_paise: number; small_order_fee_paise: number } | null;
  rates: Partial<Record<RatedSupply, number>> | null;
}

const TARIFF = statement(
  'pricing_tariff',
  `SELECT
     (SELECT to_jsonb(f) FROM fee_policy f WHERE f.city_id = $1::uuid AND f.effective_from <= $2::timestamptz ORDER BY f.effective_from DESC LIMIT 1) AS policy,
     (SELECT jsonb_object_agg(supply, basis_points) FROM (
        SELECT DISTINCT ON (supply) supply, basis_points FROM tax_rate WHERE effective_from <= $2::timestamptz ORDER BY supply, effective_from DESC
      ) newest) AS rates`,
);

/** The fees of a city and the tax rates, the newest of each that have begun. Refuses `no_fee_policy` when the city has none. */
export async function loadTariff(ctx: Ctx, cityId: string): Promise<Tariff> {
  const [row] = await ctx.db.sql.rows<Row>(TARIFF, [cityId, ctx.clock.now()]);
  const policy = row?.policy ?? refuse('unavailable', 'no_fee_policy');
  return {
    policy: {
      deliverySlabs: policy.delivery_slabs.map((slab) => ({ uptoM: slab.uptoM ?? null, paise: slab.paise })),
      platformFeePaise: policy.platform_fee_paise,
      smallOrderBelowPaise: policy.small_order_below_paise,
      smallOrderFeePaise: policy.small_order_fee_paise,
    },
    rate: (supply) => row?.rates?.[supply] ?? refuse('unavailable', 'no_tax_rate', { supply }),
  };
}
