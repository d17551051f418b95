import { describe, expect, it } from 'vitest';
import { hourShares } from '../../../src/server/modules/simulation/domain/city/seasons.ts';
import { daysUntil, dayWeight } from './demand.ts';
import { generateHistory, type HistoryPlan } from './generate.ts';
import { type HistoryRestaurant, historyCode } from './order.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const policy = {
  deliverySlabs: [
    { uptoM: 2000, paise: 2000 },
    { uptoM: null, paise: 4000 },
  ],
  platformFeePaise: 1000,
  smallOrderBelowPaise: 14_900,
  smallOrderFeePaise: 1500,
};
const restaurant: HistoryRestaurant = {
  id: 'r',
  cityId: 'c',
  name: 'Zafrani',
  near: 'Indiranagar, Bengaluru',
  lat: 12.97,
  lng: 77.64,
  packagingPaise: 2000,
  freeDeliveryAbovePaise: 80_000,
  prepMinutes: 20,
  popularity: 1,
  open: () => true,
  items: [
    { id: 'naan', name: 'Butter naan', mark: 'veg', pricePaise: 8000, variants: [] },
    { id: 'dum', name: 'Dum biryani', mark: 'nonveg', pricePaise: 22_000, variants: [{ id: 'full', name: 'Full', pricePaise: 32_000 }] },
    { id: 'raita', name: 'Raita', mark: 'veg', pricePaise: 4000, variants: [] },
  ],
};
const plan = (changes: Partial<HistoryPlan> = {}): HistoryPlan => ({
  cities: [{ id: 'c', slug: 'bengaluru', weight: 1, policy, restaurants: [restaurant], customerIds: ['u1', 'u2'], riderIds: ['d1'] }],
  now: NOW,
  days: 28,
  orders: 4000,
  ...changes,
});

describe('demand', () => {
  it('ends with the local day of now', () => {
    expect(daysUntil(Date.parse('2026-11-23T20:00:00Z'), 2).map((day) => day.date)).toEqual(['2026-11-23', '2026-11-24']);
    expect(daysUntil(NOW, 1)[0]?.start).toBe(Date.parse('2026-11-23T18:30:00Z'));
  });

  it('lifts Diwali and weekends', () => {
    const days = daysUntil(NOW, 28);
    const weight = (date: string) => dayWeight(days.find((day) => day.date === date) ?? { date, weekday: 0, start: 0 }, 'mumbai', 0);
    expect(weight('2026-11-08')).toBeGreaterThan(1.3 * weight('2026-11-15'));
    expect(weight('2026-11-21')).toBeGreaterThan(1.2 * weight('2026-11-17'));
  });

  it('shares out the whole day', () => {
    for (const weekday of [0, 3]) expect(hourShares(weekday).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});

describe('history', () => {
  const orders = [...generateHistory(plan())];

  it('comes to about what was asked, the same every time', () => {
    expect(orders.length).toBeGreaterThan(3800);
    expect(orders.length).toBeLessThan(4800);
    expect([...generateHistory(plan())].map((order) => order.id)).toEqual(orders.map((order) => order.id));
  });

  it('has bills that add up', () => {
    for (const order of orders) {
      expect(order.lines.reduce((sum, line) => sum + line.unitPaise * line.quantity, 0)).toBe(order.itemsPaise);
      expect(order.bill.lines.reduce((sum, line) => sum + line.paise, 0)).toBe(order.bill.totalPaise);
    }
  });

  it('has times in order, all past', () => {
    for (const order of orders) {
      const times = [order.placedAt, order.acceptedAt, order.readyAt, order.pickedUpAt, order.deliveredAt].filter((time) => time !== null);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(Math.max(...times, order.cancelledAt ?? 0)).toBeLessThan(NOW);
      expect(order.deliveredAt === null).toBe(order.cancelledAt !== null);
    }
  });

  it('gives back whole what was paid for cancelled orders only', () => {
    for (const order of orders) expect(order.refundPaise).toBe(order.cancelledAt !== null && order.tender === 'upi' ? order.bill.totalPaise : 0);
  });

  it('uses no code twice', () => {
    const codes = new Set(Array.from({ length: 200_000 }, (_, index) => historyCode(index)));
    expect(codes.size).toBe(200_000);
  });
});
