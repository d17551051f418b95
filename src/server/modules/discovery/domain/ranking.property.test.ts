import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organicScore, placeSponsored, quality, type Rankable, rankOrganically, SPONSORED_POLICY } from './ranking.ts';

const rankable = fc.record({
  open: fc.boolean(),
  rating: fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { nil: null }),
  ratingCount: fc.nat(5_000),
  distanceM: fc.nat(20_000),
  etaMin: fc.integer({ min: 5, max: 120 }),
  sponsored: fc.boolean(),
});
const list = fc.array(rankable, { maxLength: 40 }).map((all) => all.map((one, index): Rankable => ({ ...one, id: `r${String(index).padStart(2, '0')}` })));
const ids = (all: readonly Rankable[]) => all.map((one) => one.id);

describe('ranking', () => {
  it('keeps everyone, open ones first, whatever the order it gets', () => {
    fc.assert(
      fc.property(list, (all) => {
        const ranked = rankOrganically(all);
        const firstShut = ranked.findIndex((one) => !one.open);
        const openFirst = firstShut === -1 || ranked.slice(firstShut).every((one) => !one.open);
        return openFirst && ids(rankOrganically([...all].reverse())).join() === ids(ranked).join() && new Set(ids(ranked)).size === all.length;
      }),
    );
  });

  it('sells the places of the policy and no others, never to the closed or the disliked, and keeps everyone', () => {
    fc.assert(
      fc.property(list, (all) => {
        const ranked = rankOrganically(all);
        const placed = placeSponsored(ranked);
        const sold = placed.flatMap(({ one, promoted }, place) => (promoted ? [{ one, place }] : []));
        const allowed = sold.every(
          ({ one, place }) =>
            one.sponsored &&
            one.open &&
            SPONSORED_POLICY.places.some((sellable) => sellable === place) &&
            quality(one.rating, one.ratingCount) >= SPONSORED_POLICY.minimumQuality,
        );
        const higher = sold.every(({ one, place }) => ranked.indexOf(one) > place);
        return allowed && higher && [...ids(placed.map(({ one }) => one))].sort().join() === [...ids(all)].sort().join();
      }),
      { numRuns: 500 },
    );
  });

  it('leaves those who do not pay in their order', () => {
    fc.assert(
      fc.property(list, (all) => {
        const ranked = rankOrganically(all);
        const unpaid = placeSponsored(ranked).flatMap(({ one }) => (one.sponsored ? [] : [one.id]));
        return unpaid.join() === ids(ranked.filter((one) => !one.sponsored)).join();
      }),
    );
  });

  it('is not led by a single rating of five', () => {
    const base = { open: true, distanceM: 2_000, etaMin: 25, sponsored: false };
    const known = { ...base, id: 'known', rating: 4.6, ratingCount: 900 };
    const fresh = { ...base, id: 'fresh', rating: 5, ratingCount: 1 };
    expect(ids(rankOrganically([fresh, known]))).toEqual(['known', 'fresh']);
    expect(organicScore(known)).toBeLessThanOrEqual(1);
  });
});
