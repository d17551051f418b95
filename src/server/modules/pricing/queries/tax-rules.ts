import { localTime } from '../../../kernel/clock.ts';
import { RejectionError, reject } from '../../../kernel/errors.ts';
import { type Treatments, treatmentsOf } from '../domain/gst/treatment.ts';
import { rateTable, type Tariff } from '../store/fees.ts';

/** GST days begin and end in India, wherever the kitchen's clock stands. */
const TAX_ZONE = 'Asia/Kolkata';

/** The day of an instant, as GST counts it. */
export const taxDay = (at: Date): string => localTime(at, TAX_ZONE).date;

/** How an order of a restaurant is taxed today. The platform's riders need not register; no restaurant carries its own food yet, and no fleet does. */
export function taxRules(restaurant: { stateCode: string; specifiedPremises: boolean }, tariff: Tariff, customerState: string, now: Date): Treatments {
  const { stateCode: state, specifiedPremises } = restaurant;
  const table = rateTable(tariff, [specifiedPremises ? 'specified_premises' : 'restaurant_service', 'delivery', 'platform_fee']);
  const facts = { restaurant: { state, specifiedPremises }, customer: { state: customerState }, carrier: 'unregistered-rider' } as const;
  const found = treatmentsOf(table, { date: taxDay(now), ...facts });
  if (!found.ok) throw new RejectionError(reject('unavailable', 'no_tax_rate', { supply: found.error.path }));
  return found.value;
}
