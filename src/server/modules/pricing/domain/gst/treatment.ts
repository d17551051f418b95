import { err, ok } from '../../../../kernel/result.ts';
import type { CaseResult, TaxCase } from './case.ts';
import type { HeadRule } from './heads.ts';
import { type Liable, type RatedSupply, type RateTable, rateOn } from './rates.ts';
import { leviesUtgst } from './states.ts';

/** How a line is taxed, by whom and where. */
export interface Treatment extends HeadRule {
  readonly liable: Liable;
  /** GST state code. */
  readonly placeOfSupply: string;
  /** The state's half is UTGST. */
  readonly utgst: boolean;
}

/** What decides how an order is taxed; amounts don't. */
export type TaxFacts = Pick<TaxCase, 'date' | 'customer'> & {
  readonly restaurant: Pick<TaxCase['restaurant'], 'state' | 'specifiedPremises'>;
  readonly carrier: TaxCase['delivery']['by'];
};

export interface Treatments {
  readonly food: Treatment;
  readonly delivery: Treatment;
  readonly platformFee: Treatment;
  /** The restaurant carries the food itself: delivery is one composite supply with it, and taxed as food. */
  readonly deliveryWithFood: boolean;
}

/** A line of a supplier in one state for a place of supply in another is inter-state (section 7 IGST). */
export function treated(liable: Liable, basisPoints: number, supplierState: string, placeOfSupply: string): Treatment {
  const interState = supplierState !== placeOfSupply;
  return { basisPoints, liable, placeOfSupply, interState, utgst: !interState && leviesUtgst(placeOfSupply) };
}

/**
 * The treatment of food, delivery and platform fee on a day. Food and delivery are supplied at the restaurant (sections 12(4) and 12(8) IGST), the fee
 * at the customer's address (12(2)(b)); the platform supplies from its registration in the restaurant's state. `rate_not_in_force` when the table has
 * no rate for the day.
 */
export function treatmentsOf(table: RateTable, facts: TaxFacts): CaseResult<Treatments> {
  const { date, restaurant, customer, carrier } = facts;
  const rate = (supply: RatedSupply) => rateOn(table, supply, date);
  const food = rate(restaurant.specifiedPremises ? 'specified_premises' : 'restaurant_service');
  const delivery = carrier === 'restaurant' ? food : rate(carrier === 'registered-fleet' ? 'fleet_delivery' : 'delivery');
  const fee = rate('platform_fee');
  if (!food || !delivery || !fee) return err({ code: 'rate_not_in_force', path: 'date', message: `The rate table has no rate for ${date}` });
  const { state } = restaurant;
  return ok({
    food: treated(food.liable, food.basisPoints, state, state),
    delivery: treated(delivery.liable, delivery.basisPoints, state, state),
    platformFee: treated(fee.liable, fee.basisPoints, state, customer.state),
    deliveryWithFood: carrier === 'restaurant',
  });
}
