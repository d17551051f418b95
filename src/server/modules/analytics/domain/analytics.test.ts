import { describe, expect, it } from 'vitest';
import { factStatus, STAGE } from './fact.ts';
import { type Counted, KPIS, kpisOf, NOTHING, share } from './kpi.ts';
import { lastDays, startOfDay } from './local-day.ts';
import { lateKitchens, restaurantDay } from './needs.ts';

const counted: Counted = { orders: 10, gmvPaise: 320_000, cancelled: 2, delivered: 8, onTime: 6, medianMinutes: 31.5 };
const NOW = new Date('2026-11-24T12:00:00Z');

describe('the figures', () => {
  it('follow their formulas', () => {
    expect(Object.fromEntries(KPIS.map(({ key, formula }) => [key, formula(counted)]))).toEqual({
      orders: 10,
      gmv: 320_000,
      onTime: 0.75,
      cancelled: 0.2,
      medianDelivery: 31.5,
    });
  });

  it('are unknown, not zero, where there is nothing to judge', () => {
    expect(KPIS.map(({ formula }) => formula(NOTHING))).toEqual([0, 0, null, null, null]);
    expect(share(0, 0)).toBeNull();
  });

  it('leave the hours ahead empty and fill those gone by', () => {
    const [orders] = kpisOf(counted, NOTHING, new Map([[9, counted]]), new Map([[20, counted]]), 10);
    expect(orders?.spark.slice(8, 12)).toEqual([0, 10, 0, null]);
    expect(orders?.sparkBefore[20]).toBe(10);
    expect(orders?.spark).toHaveLength(24);
  });
});

describe('facts', () => {
  it('know every status of an order, each stage after the one before', () => {
    const way = ['payment_pending', 'scheduled', 'placed', 'accepted', 'ready', 'picked_up', 'delivered'].map((status) => STAGE[status] ?? -1);
    expect([...way].sort((a, b) => a - b)).toEqual(way);
    expect(STAGE['cancelled']).toBeGreaterThan(STAGE['delivered'] ?? 9);
  });

  it('call an order without its payment unpaid, not cancelled', () => {
    expect([factStatus('cancelled', 'payment'), factStatus('cancelled', 'customer'), factStatus('ready', null)]).toEqual(['unpaid', 'cancelled', 'ready']);
  });
});

describe('days', () => {
  it('begin at the midnight of the city', () => {
    expect(startOfDay(NOW, 'Asia/Kolkata')).toEqual(new Date('2026-11-23T18:30:00Z'));
    expect(startOfDay(new Date('2026-11-24T18:29:59.999Z'), 'Asia/Kolkata')).toEqual(new Date('2026-11-23T18:30:00Z'));
    expect(startOfDay(new Date('2026-11-24T18:30:00Z'), 'Asia/Kolkata')).toEqual(new Date('2026-11-24T18:30:00Z'));
  });

  it('follow each other up to today', () => {
    expect(lastDays(NOW, 3, 'Asia/Kolkata').map(({ date }) => date)).toEqual(['2026-11-22', '2026-11-23', '2026-11-24']);
  });
});

describe('what needs someone', () => {
  const order = (orderId: string, restaurantId = 'r') => ({ orderId, restaurantId, cityId: 'c' });
  it('names a kitchen once, and only five minutes past its own word', () => {
    const readyBy = new Map([
      ['a', new Date('2026-11-24T11:50:00Z')],
      ['b', new Date('2026-11-24T11:40:00Z')],
      ['c', new Date('2026-11-24T11:56:00Z')],
    ]);
    expect(lateKitchens([order('a'), order('b'), order('c', 'other'), order('unknown', 'third')], readyBy, NOW)).toEqual([{ restaurantId: 'r', cityId: 'c' }]);
  });

  it('sums a restaurant’s day', () => {
    const facts = [
      { orderId: 'a', status: 'delivered', totalPaise: 30_000, readyAt: new Date('2026-11-24T10:00:00Z') },
      { orderId: 'b', status: 'ready', totalPaise: 20_000, readyAt: new Date('2026-11-24T11:30:00Z') },
      { orderId: 'c', status: 'cancelled', totalPaise: 90_000, readyAt: null },
    ];
    const readyBy = new Map([
      ['a', new Date('2026-11-24T10:05:00Z')],
      ['b', new Date('2026-11-24T11:00:00Z')],
    ]);
    expect(restaurantDay(facts, readyBy)).toEqual({ orders: 3, salesPaise: 50_000, cancelled: 1, readyOnTime: 0.5 });
    expect(restaurantDay([], readyBy).readyOnTime).toBeNull();
  });
});
