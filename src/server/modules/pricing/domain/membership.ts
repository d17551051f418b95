import type { Offer } from './offers.ts';

/** What a membership gives; paid by the platform. Amounts in paise. */
export interface Membership {
  readonly name: string;
  /** Delivery is free from this much food on; null: not at all. */
  readonly freeDeliveryFromPaise: number | null;
  readonly percentOffBasisPoints: number;
  /** The most the percentage takes off an order; null: no bound. */
  readonly percentCapPaise: number | null;
}

const ALWAYS: Omit<Offer, 'id' | 'name' | 'kind' | 'value' | 'capPaise' | 'minimumPaise'> = {
  code: null,
  restaurantBasisPoints: 0,
  startsAt: new Date(0),
  endsAt: null,
  schedule: null,
  budgetPaise: null,
  spentPaise: 0,
  perCustomer: null,
  used: 0,
  firstOrderOnly: false,
  stacks: true,
  listed: false,
};

/** Ids of what a membership gives begin with this; such offers have no row, and no redemption. */
export const MEMBER = 'member:';

/** A membership as automatic offers that go with all others, so that one search weighs everything. */
export function membershipOffers(member: Membership | null): Offer[] {
  if (!member) return [];
  const { name } = member;
  const offers: Offer[] = [];
  if (member.freeDeliveryFromPaise !== null) {
    offers.push({ ...ALWAYS, id: `${MEMBER}delivery`, name, kind: 'free_delivery', value: 0, capPaise: null, minimumPaise: member.freeDeliveryFromPaise });
  }
  if (member.percentOffBasisPoints > 0) {
    const percent = { value: member.percentOffBasisPoints, capPaise: member.percentCapPaise, minimumPaise: 0 };
    offers.push({ ...ALWAYS, id: `${MEMBER}percent`, name, kind: 'percent', ...percent });
  }
  return offers;
}
