import { type Paise, paise } from '../../../kernel/money.ts';
import type { EntryDraft } from '../index.ts';

/** Rupees, written as in the books, to paise: `rs('425.00')`. */
export const rs = (text: string): Paise => paise(Math.round(Number(text) * 100));

const ID = { order: '01', payment: '02', restaurant: '03', rider: '04', customer: '05', other: '06' } as const;
const uuid = (tail: string) => `01936f3e-7a10-7c3e-9a55-3f0f6f1f2a${tail}`;
export const [orderId, paymentId, restaurantId] = [uuid(ID.order), uuid(ID.payment), uuid(ID.restaurant)];
export const customerId = uuid(ID.customer);
export const [riderId, id] = [uuid(ID.rider), uuid(ID.other)];
export const occurredAt = new Date('2026-11-24T12:00:00Z');

export const within = (half: string) => ({ cgstPaise: rs(half), sgstPaise: rs(half), igstPaise: rs('0') });
export const across = (whole: string) => ({ cgstPaise: rs('0'), sgstPaise: rs('0'), igstPaise: rs(whole) });

/** A worked example of a template: in words, and the entry that its facts give. */
export interface Example {
  readonly title: string;
  readonly entry: EntryDraft;
}

/** The order of most examples: food 399.00, packaging 26.00, delivery 39.00, platform fee 14.99, tax 30.98, within one state. */
export const ORDER_OF_EXAMPLES = {
  orderId,
  restaurantId,
  customerPaise: rs('509.97'),
  itemsPaise: rs('399.00'),
  packagingPaise: rs('26.00'),
  deliveryPaise: rs('39.00'),
  platformFeePaise: rs('14.99'),
  gst95: within('14.14'),
  gstOwn: within('1.35'),
  riderId,
  occurredAt,
};
