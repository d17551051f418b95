/** People of the demo whom `npm run simulate` plays: seeded, with numbers of their own, signed in by code as anybody. */

const CITIES = ['bengaluru', 'mumbai', 'delhi-ncr', 'hyderabad', 'chennai', 'kolkata'];
const RIDERS = { first: 300, elsewhere: 100 } as const;
const KITCHENS_A_PERSON = 10;

const number = (kind: 1 | 2 | 3, citySlug: string, n: number): string => `+91900${kind}${CITIES.indexOf(citySlug)}${String(n).padStart(5, '0')}`;

export const POOL = {
  ridersOf: (citySlug: string): number => (citySlug === CITIES[0] ? RIDERS.first : RIDERS.elsewhere),
  riderPhone: (citySlug: string, n: number): string => number(1, citySlug, n),
  /** Of one who manages some kitchens of a city. */
  kitchenPhone: (citySlug: string, n: number): string => number(2, citySlug, n),
  /** Customers are not seeded: they come as newcomers. */
  customerPhone: (citySlug: string, n: number): string => number(3, citySlug, n),
  /** Which kitchens each of their managers has. */
  kitchenShares: <T>(kitchens: readonly T[]): T[][] =>
    Array.from({ length: Math.ceil(kitchens.length / KITCHENS_A_PERSON) }, (_, n) => kitchens.slice(n * KITCHENS_A_PERSON, (n + 1) * KITCHENS_A_PERSON)),
} as const;

/** Numbers whose people the demo's background life leaves alone: visitors, and whom the simulator plays. */
export const LEFT_ALONE = /^\+91900[0-3]/;
