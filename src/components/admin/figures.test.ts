import { describe, expect, it } from 'vitest';
import { changeOf, shownValue } from './figures.ts';

const kpi = { spark: [], sparkBefore: [] };

describe('shownValue', () => {
  it('shows rupees whole, shares in per cent, and a dash for nothing', () => {
    expect(shownValue({ unit: 'paise', value: 943812051 })).toBe('₹94,38,121');
    expect(shownValue({ unit: 'share', value: 0.9161 })).toBe('91.6');
    expect(shownValue({ unit: 'count', value: null })).toBe('–');
  });
});

describe('changeOf', () => {
  it('counts shares in points', () => {
    expect(changeOf({ ...kpi, key: 'onTime', unit: 'share', value: 0.916, before: 0.934 })).toEqual({
      amount: 1.8,
      kind: 'points',
      direction: 'down',
      tone: 'bad',
    });
  });

  it('calls a falling delivery time good', () => {
    expect(changeOf({ ...kpi, key: 'medianDelivery', unit: 'minutes', value: 31.2, before: 32.4 })).toEqual({
      amount: 1,
      kind: 'minutes',
      direction: 'down',
      tone: 'good',
    });
  });

  it('says nothing where there was nothing', () => {
    expect(changeOf({ ...kpi, key: 'orders', unit: 'count', value: 3, before: 0 })).toBeNull();
    expect(changeOf({ ...kpi, key: 'onTime', unit: 'share', value: null, before: 0.9 })).toBeNull();
  });

  it('is neutral when nothing moved', () => {
    expect(changeOf({ ...kpi, key: 'orders', unit: 'count', value: 10, before: 10 })).toMatchObject({ direction: 'flat', tone: 'neutral' });
  });
});
