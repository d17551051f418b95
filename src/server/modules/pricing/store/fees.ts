import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { FeePolicy } from '../domain/fees.ts';
import { LIABLE_TODAY, type RatedSupply, type RateTable, STATUTE } from '../domain/gst/rates.ts';
import type { Offer } from '../domain/offers.ts';
import type { SurgePolicy } from '../domain/surge.ts';
import { type OfferJson, offerFromJson } from './offer-rows.ts';

/** What holds in a city at the context's time. */
export interface Tariff {
  readonly policy: FeePolicy;
  readonly surge: SurgePolicy | null;
  readonly rates: Partial<Record<RatedSupply, number>>;
}

/** A tariff with the offers that a cart of a restaurant might get. */
export interface CartTariff extends Tariff {
  readonly offers: readonly Offer[];
  /** Whether the restaurant is in specified premises this financial year; null when it isn't recorded. */
  readonly specified: boolean | null;
}

interface PolicyJson {
  readonly delivery_slabs: FeePolicy['deliverySlabs'];
  readonly platform_fee_paise: number;
  readonly small_order_below_paise: number;
  readonly small_order_fee_paise: number;
}
interface SurgeJson {
  readonly steps: SurgePolicy['steps'];
  readonly rain_paise: number;
  readonly festivals: SurgePolicy['festivals'];
  readonly cap_paise: number;
}
interface Row {
  readonly policy: PolicyJson | null;
  readonly surge: SurgeJson | null;
  readonly rates: Tariff['rates'] | null;
}

const HOLDING = `
     (SELECT to_jsonb(f) FROM fee_policy f WHERE f.city_id = $1::uuid AND f.effective_from <= $2::timestamptz ORDER BY f.effective_from DESC LIMIT 1) AS policy,
     (SELECT to_jsonb(s) FROM surge_policy s WHERE s.city_id = $1::uuid AND s.effective_from <= $2::timestamptz ORDER BY s.effective_from DESC LIMIT 1) AS surge,
     (SELECT jsonb_object_agg(supply, basis_points) FROM (
        SELECT DISTINCT ON (supply) supply, basis_points FROM tax_rate WHERE effective_from <= $2::timestamptz ORDER BY supply, effective_from DESC
      ) newest) AS rates`;

const TARIFF = statement('pricing_tariff', `SELECT ${HOLDING}`);
const CART_TARIFF = statement(
  'pricing_cart_tariff',
  `SELECT ${HOLDING},
     (SELECT jsonb_agg(to_jsonb(o) || jsonb_build_object('used', CASE WHEN o.per_customer IS NULL OR $5::uuid IS NULL THEN 0 ELSE
         (SELECT count(*) FROM offer_redemption r WHERE r.offer_id = o.id AND r.customer_id = $5::uuid AND r.returned_at IS NULL) END))
      FROM price_offer o
      WHERE o.city_id = $1::uuid AND (o.restaurant_id IS NULL OR o.restaurant_id = $3::uuid) AND o.active AND (o.ends_at IS NULL OR o.ends_at > $2::timestamptz)
        AND (o.code IS NULL OR o.listed OR o.code = $4)) AS offers,
     (SELECT p.specified FROM premises_year p WHERE p.restaurant_id = $3::uuid AND p.financial_year = $6) AS specified`,
);

function tariffOf(row: Row | undefined): Tariff {
  const policy = row?.policy ?? refuse('unavailable', 'no_fee_policy');
  const surge = row?.surge;
  return {
    policy: {
      deliverySlabs: policy.delivery_slabs.map((slab) => ({ uptoM: slab.uptoM ?? null, paise: slab.paise })),
      platformFeePaise: policy.platform_fee_paise,
      smallOrderBelowPaise: policy.small_order_below_paise,
      smallOrderFeePaise: policy.small_order_fee_paise,
    },
    surge: surge ? { steps: surge.steps, rainPaise: surge.rain_paise, festivals: surge.festivals, capPaise: surge.cap_paise } : null,
    rates: row?.rates ?? {},
  };
}

/** The policies of a city and the tax rates, the newest of each that have begun. Refuses `no_fee_policy` when the city has none. */
export async function loadTariff(ctx: Ctx, cityId: string): Promise<Tariff> {
  const [row] = await ctx.db.sql.rows<Row>(TARIFF, [cityId, ctx.clock.now()]);
  return tariffOf(row);
}

export interface OfferSearch {
  readonly cityId: string;
  readonly restaurantId: string;
  readonly code: string | null;
  readonly customerId: string | null;
  readonly financialYear: number;
}

/**
 * The same with the restaurant's premises and the offers it may give: automatic ones, listed coupons and the one asked for.
 * One statement, for the hot path.
 */
export async function loadCartTariff(ctx: Ctx, search: OfferSearch): Promise<CartTariff> {
  const { cityId, restaurantId, code, customerId, financialYear } = search;
  const values = [cityId, ctx.clock.now(), restaurantId, code, customerId, financialYear];
  const [row] = await ctx.db.sql.rows<Row & { offers: OfferJson[] | null; specified: boolean | null }>(CART_TARIFF, values);
  return { ...tariffOf(row), offers: (row?.offers ?? []).map((offer) => offerFromJson(offer, ctx.locale)), specified: row?.specified ?? null };
}

/** The rates of a tariff as the tax engine takes them, all begun; refuses `no_tax_rate` for a supply that is needed and has none. */
export function rateTable(tariff: Tariff, needed: readonly RatedSupply[]): RateTable {
  const rates = needed.map((supply) => {
    const basisPoints = tariff.rates[supply] ?? refuse('unavailable', 'no_tax_rate', { supply });
    return { supply, from: '', basisPoints, liable: LIABLE_TODAY[supply], source: 'tax_rate' };
  });
  return { ...STATUTE, rates };
}
