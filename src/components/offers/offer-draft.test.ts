import { describe, expect, it } from 'vitest';
import { type OfferView, saveOwnOfferInput } from '@/server/modules/pricing/contract.ts';
import { offerDraft, stateOf, toSave, withActive } from './offer-draft.ts';

const NOW = new Date('2026-11-24T20:00:00Z');
const ID = '019ab2f0-0000-7000-8000-000000000001';
const offer: OfferView = {
  id: ID,
  cityId: ID,
  restaurantId: ID,
  restaurantBasisPoints: 10_000,
  code: 'LUNCH15',
  name: '15% off',
  names: { hi: '15% की छूट', kn: '15%' },
  kind: 'percent',
  value: 1_500,
  capPaise: 7_500,
  minimumPaise: 19_900,
  startsAt: '2026-11-20T10:30:00.000Z',
  endsAt: '2026-12-01T18:30:00.000Z',
  schedule: { weekdays: [1, 2], fromMinute: 720, toMinute: 1_440 },
  budgetPaise: 100_000,
  perCustomer: 2,
  firstOrderOnly: false,
  stacks: true,
  listed: true,
  active: true,
  spentPaise: 5_000,
  orders: 3,
  editable: true,
};

describe('the form of an offer', () => {
  it('saves what it was filled with, when nothing is touched', () => {
    const { id: _id, cityId: _city, restaurantId: _of, restaurantBasisPoints: _share, spentPaise: _spent, orders: _orders, editable: _may, ...fields } = offer;
    expect(toSave(offerDraft(offer, NOW), offer)).toEqual(fields);
    expect(withActive(offer, false)).toEqual({ ...fields, active: false });
  });

  it('counts days in India, the last one included', () => {
    expect(offerDraft(offer, NOW)).toMatchObject({ startsOn: '2026-11-20', endsOn: '2026-12-01' });
    const draft = { ...offerDraft(null, NOW), name: 'New', endsOn: '2026-11-25' };
    expect(draft.startsOn).toBe('2026-11-25');
    expect(toSave(draft, null)).toMatchObject({ startsAt: '2026-11-24T18:30:00.000Z', endsAt: '2026-11-25T18:30:00.000Z' });
  });

  it.each([
    ['a percentage in basis points', { kind: 'percent', percent: 12.5 }, { value: 1_250 }],
    ['an amount without a cap', { kind: 'flat', flatPaise: 10_000, capPaise: 500 }, { value: 10_000, capPaise: null }],
    ['free delivery without a value', { kind: 'free_delivery' }, { value: 0 }],
    ['nothing for an amount of 0', { budgetPaise: 0, perCustomer: 0, capPaise: 0 }, { budgetPaise: null, perCustomer: null, capPaise: null }],
    ['a first order as one a customer', { firstOrderOnly: true }, { perCustomer: 1 }],
    ['a code in capitals', { code: ' lunch 15' }, { code: 'LUNCH15' }],
    ['an automatic offer as not listed', { code: '', listed: true }, { code: null, listed: false }],
    ['no times when it always holds', { someTimes: false }, { schedule: null }],
  ] as const)('sends %s', (_, over, saved) => {
    const fields = toSave({ ...offerDraft(null, NOW), name: 'New offer', ...over }, null);
    expect(fields).toMatchObject(saved);
    expect(saveOwnOfferInput.safeParse({ ...fields, restaurantId: ID }).success).toBe(true);
  });
});

describe('the state of an offer', () => {
  it.each([
    ['running', {}],
    ['stopped', { active: false }],
    ['planned', { startsAt: '2026-11-25T00:00:00Z' }],
    ['ended', { endsAt: '2026-11-24T20:00:00Z' }],
    ['spent', { spentPaise: 100_000 }],
  ] as const)('is %s', (state, over) => expect(stateOf({ ...offer, ...over }, NOW)).toBe(state));
});
