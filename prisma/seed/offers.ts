import { FESTIVALS } from '../../src/server/modules/discovery/domain/festivals.ts';
import type { OfferDraft } from '../../src/server/modules/pricing/domain/offer-rules.ts';
import type { SurgePolicy } from '../../src/server/modules/pricing/domain/surge.ts';
import { CITIES } from './data/cities.ts';
import { DEMO_RESTAURANT } from './data/restaurants.ts';
import { seeded } from './random.ts';
import type { Row } from './write.ts';

type Draft = Omit<OfferDraft, 'restaurantId' | 'startsAt'>;

const PLAIN = {
  code: null,
  capPaise: null,
  minimumPaise: 0,
  endsAt: null,
  schedule: null,
  budgetPaise: null,
  perCustomer: null,
  firstOrderOnly: false,
  stacks: true,
  listed: false,
  active: true,
} as const;

/** The platform's coupons of every city, paid by the platform. */
export const COUPONS: readonly Draft[] = [
  {
    ...PLAIN,
    code: 'WELCOME60',
    name: '60% off your first order, up to ₹120',
    names: { hi: 'पहले ऑर्डर पर 60% की छूट, ₹120 तक' },
    kind: 'percent',
    value: 6_000,
    capPaise: 12_000,
    minimumPaise: 15_900,
    restaurantBasisPoints: 0,
    budgetPaise: 50_00_000_00,
    perCustomer: 1,
    firstOrderOnly: true,
    listed: true,
  },
  {
    ...PLAIN,
    code: 'THALI20',
    name: '20% off, up to ₹80',
    names: { hi: '20% की छूट, ₹80 तक' },
    kind: 'percent',
    value: 2_000,
    capPaise: 8_000,
    minimumPaise: 19_900,
    restaurantBasisPoints: 0,
    listed: true,
  },
];

/** What kitchens give by themselves, to every cart that qualifies, and pay whole. */
export const OWN: readonly Draft[] = [
  {
    ...PLAIN,
    name: '₹100 off above ₹500',
    names: { hi: '₹500 से ऊपर ₹100 की छूट' },
    kind: 'flat',
    value: 10_000,
    minimumPaise: 50_000,
    restaurantBasisPoints: 10_000,
  },
  {
    ...PLAIN,
    name: '10% off, up to ₹60',
    names: { hi: '10% की छूट, ₹60 तक' },
    kind: 'percent',
    value: 1_000,
    capPaise: 6_000,
    minimumPaise: 14_900,
    restaurantBasisPoints: 10_000,
  },
  {
    ...PLAIN,
    name: 'Free delivery above ₹299',
    names: { hi: '₹299 से ऊपर डिलीवरी मुफ़्त' },
    kind: 'free_delivery',
    value: 0,
    minimumPaise: 29_900,
    restaurantBasisPoints: 10_000,
  },
  {
    ...PLAIN,
    name: '15% off on weekday lunches, up to ₹75',
    names: { hi: 'सोमवार से शुक्रवार दोपहर में 15% की छूट, ₹75 तक' },
    kind: 'percent',
    value: 1_500,
    capPaise: 7_500,
    minimumPaise: 19_900,
    schedule: { weekdays: [1, 2, 3, 4, 5], fromMinute: 720, toMinute: 930 },
    restaurantBasisPoints: 10_000,
  },
];
/** One kitchen in so many gives something by itself. */
const ONE_IN = 3;

const FESTIVAL_PAISE = 1_000;
/** Days on which riders are few, as bills call them. */
const FESTIVAL_NAMES: Readonly<Record<string, string>> = {
  holi: 'Holi',
  eidUlFitr: 'Eid',
  janmashtami: 'Janmashtami',
  ganeshChaturthi: 'Ganesh Chaturthi',
  dussehra: 'Dussehra',
  diwali: 'Diwali',
};

/** A state's surcharges: small steps, a little on festival days of the reviewed table, together at most 40 rupees. */
export const surgeOf = (stateCode: string): SurgePolicy => ({
  steps: [
    { ordersPer100Riders: 150, paise: 1_000 },
    { ordersPer100Riders: 250, paise: 2_000 },
    { ordersPer100Riders: 400, paise: 3_000 },
  ],
  rainPaise: 1_500,
  festivals: FESTIVALS.flatMap(({ key, states, dates }) => {
    const name = FESTIVAL_NAMES[key];
    return name && (states === null || states.includes(stateCode)) ? dates.map((date) => ({ date, name, paise: FESTIVAL_PAISE })) : [];
  }).sort((a, b) => (a.date < b.date ? -1 : 1)),
  capPaise: 4_000,
});

interface Given {
  readonly newId: () => string;
  /** When all of them begin. */
  readonly since: Date;
  readonly cityIds: ReadonlyMap<string, string>;
  readonly restaurants: readonly Row[];
}

function rowOf(draft: Draft, { newId, since }: Given, cityId: unknown, restaurantId: unknown): Row {
  return {
    id: newId(),
    city_id: cityId,
    restaurant_id: restaurantId,
    code: draft.code,
    name: draft.name,
    names: draft.names,
    kind: draft.kind,
    value: draft.value,
    cap_paise: draft.capPaise,
    minimum_paise: draft.minimumPaise,
    restaurant_basis_points: draft.restaurantBasisPoints,
    starts_at: since,
    ends_at: draft.endsAt,
    schedule: draft.schedule,
    budget_paise: draft.budgetPaise,
    spent_paise: 0,
    per_customer: draft.perCustomer,
    first_order_only: draft.firstOrderOnly,
    stacks: draft.stacks,
    listed: draft.listed,
    active: draft.active,
    created_at: since,
  };
}

/** Offers and surcharges as rows by table. The demo's own kitchen gives nothing by itself: whoever tries the vendor's screen makes its first one. */
export function offers(given: Given): Readonly<Record<string, Row[]>> {
  const { newId, since, cityIds, restaurants } = given;
  const random = seeded('offers');
  return {
    price_offer: [
      ...[...cityIds.values()].flatMap((cityId) => COUPONS.map((draft) => rowOf(draft, given, cityId, null))),
      ...restaurants.flatMap(({ id, slug, city_id }) => {
        const draft = random.int(1, ONE_IN) === 1 && slug !== DEMO_RESTAURANT ? random.pick(OWN) : null;
        return draft ? [rowOf(draft, given, city_id, id)] : [];
      }),
    ],
    surge_policy: CITIES.map(({ slug, stateCode }) => {
      const { steps, rainPaise, festivals, capPaise } = surgeOf(stateCode);
      return { id: newId(), city_id: cityIds.get(slug), effective_from: since, steps, rain_paise: rainPaise, festivals, cap_paise: capPaise };
    }),
  };
}
