import { describe, expect, it } from 'vitest';
import { offerProblem } from '../../src/server/modules/pricing/domain/offer-rules.ts';
import { surgeProblem } from '../../src/server/modules/pricing/domain/policy-rules.ts';
import { CITIES } from './data/cities.ts';
import { DEMO_RESTAURANT } from './data/restaurants.ts';
import { COUPONS, OWN, offers, surgeOf } from './offers.ts';

const SINCE = new Date('2026-07-27T07:00:00Z');
const cityIds = new Map(CITIES.map(({ slug }) => [slug, `city ${slug}`]));
const restaurants = Array.from({ length: 300 }, (_, index) => ({ id: `r${index}`, slug: index === 0 ? DEMO_RESTAURANT : `kitchen-${index}`, city_id: 'city' }));
const made = () => {
  let id = 0;
  return offers({ newId: () => `id ${id++}`, since: SINCE, cityIds, restaurants });
};

describe('the demo’s offers', () => {
  it.each([...COUPONS, ...OWN])('$name can be saved by the rules, and has a name in Hindi', (draft) => {
    const restaurantId = draft.restaurantBasisPoints > 0 ? 'r1' : null;
    expect(offerProblem({ ...draft, restaurantId, startsAt: SINCE }, 0)).toBeNull();
    expect(draft.names.hi).toBeTruthy();
  });

  it('are the same every time, on about a third of the kitchens and not on the demo’s own', () => {
    expect(made()).toEqual(made());
    const own = (made().price_offer ?? []).filter(({ restaurant_id }) => restaurant_id !== null);
    expect(own.length).toBeGreaterThan(70);
    expect(own.length).toBeLessThan(130);
    expect(own.map(({ restaurant_id }) => restaurant_id)).not.toContain('r0');
  });

  it('come with surcharges that the rules allow, at most 40 rupees', () => {
    for (const { stateCode } of CITIES) {
      const policy = surgeOf(stateCode);
      expect(surgeProblem(policy)).toBeNull();
      expect(policy.capPaise).toBe(4_000);
      expect(policy.festivals.map(({ date }) => date)).toContain('2026-11-08');
    }
  });
});
