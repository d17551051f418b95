import { describe, expect, it } from 'vitest';
import { ACTIVE, type DeliveryStatus, OVER } from './delivery-machine.ts';
import { decideIncident, INCIDENTS, incidentsAt, isEmergency, noticeOf } from './incident.ts';

const job = (orderId: string, status: DeliveryStatus, restaurantId = 'r') => ({ orderId, restaurantId, status });
const decide = (kind: (typeof INCIDENTS)[number], jobs: ReturnType<typeof job>[]) => {
  const [named] = jobs;
  if (!named) throw new Error('no job');
  return decideIncident(kind, named, jobs);
};

describe('an incident', () => {
  it('can be told of an order in hand only, and something can be told at each point', () => {
    for (const status of ACTIVE) {
      const fit = incidentsAt(status);
      expect(fit.length).toBeGreaterThan(3);
      for (const kind of INCIDENTS) expect(decide(kind, [job('a', status)]).ok).toBe(fit.includes(kind));
    }
    for (const status of [...OVER, 'waiting', 'offered'] as const)
      expect(decide('vehicle', [job('a', status)])).toMatchObject({ error: { code: 'delivery_moved_on' } });
  });

  it('gives back what was not picked up, and only that', () => {
    const both = [job('a', 'picked_up'), job('b', 'assigned', 's')];
    expect(decide('vehicle', both)).toMatchObject({
      value: {
        touched: [
          { job: both[0], released: false },
          { job: both[1], released: true },
        ],
        rests: true,
        restsNow: false,
      },
    });
    expect(decide('customer_missing', both)).toMatchObject({ value: { touched: [{ job: both[0], released: false }], rests: false } });
    expect(decide('accident', [job('a', 'at_pickup'), job('b', 'assigned')])).toMatchObject({ value: { rests: true, restsNow: true } });
  });

  it('at a closed kitchen touches all orders of that kitchen, leaves the rider on duty, and nobody is sent for ten minutes', () => {
    const jobs = [job('a', 'at_pickup'), job('b', 'assigned'), job('c', 'assigned', 's')];
    const decided = decide('restaurant_closed', jobs);
    expect(decided).toMatchObject({ value: { rests: false, restsNow: false, pauseMinutes: 10 } });
    expect(decided.ok && decided.value.touched.map((each) => each.job.orderId)).toEqual(['a', 'b']);
  });

  it('is told to the customer in words that give nothing of the rider away', () => {
    for (const kind of ['vehicle', 'accident', 'unwell', 'unsafe'] as const) {
      expect(noticeOf({ kind, released: true })).toBe('rider_changed');
      expect(noticeOf({ kind, released: false })).toBe('rider_stopped');
    }
    expect(noticeOf({ kind: 'restaurant_closed', released: true })).toBe('kitchen_asked');
    expect(noticeOf({ kind: 'wrong_address', released: false })).toBe('door_unclear');
    expect(INCIDENTS.filter(isEmergency)).toEqual(['accident', 'unsafe']);
  });
});
