import type { Offer, Schedule } from '../domain/offers.ts';

/** A row of `price_offer` as `to_jsonb` gives it, with how often the customer has used it. */
export interface OfferJson {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: Offer['kind'];
  readonly value: number;
  readonly cap_paise: number | null;
  readonly minimum_paise: number;
  readonly restaurant_basis_points: number;
  readonly starts_at: string;
  readonly ends_at: string | null;
  readonly schedule: Schedule | null;
  readonly budget_paise: number | null;
  readonly spent_paise: number;
  readonly per_customer: number | null;
  readonly first_order_only: boolean;
  readonly stacks: boolean;
  readonly listed: boolean;
  readonly used: number;
}

/** An offer as the domain takes it, named in the language asked for where it has one. */
export const offerFromJson = (row: OfferJson, locale: string): Offer => ({
  id: row.id,
  code: row.code,
  name: row.names[locale] ?? row.name,
  kind: row.kind,
  value: row.value,
  capPaise: row.cap_paise,
  minimumPaise: row.minimum_paise,
  restaurantBasisPoints: row.restaurant_basis_points,
  startsAt: new Date(row.starts_at),
  endsAt: row.ends_at === null ? null : new Date(row.ends_at),
  schedule: row.schedule,
  budgetPaise: row.budget_paise,
  spentPaise: row.spent_paise,
  perCustomer: row.per_customer,
  used: row.used,
  firstOrderOnly: row.first_order_only,
  stacks: row.stacks,
  listed: row.listed,
});
