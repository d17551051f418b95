import { NO_DEMAND } from '../engine/demand.ts';
import type { Memory, Decided as Planned } from '../engine/dispatcher.ts';
import type { Order, Place } from '../engine/model.ts';
import { tripOf } from '../engine/trip.ts';
import type { PolicyMemory } from '../policy.ts';
import type { PlannedCity } from './city.ts';

const keyOf = ({ x, y }: Place): string => `${y},${x}`;

/** The engine's memory of the look before, in terms of this look's orders and areas. What is gone is left out. */
export function recalled({ trips, minutes, demand }: PolicyMemory, { orders, couriers, areas, rules }: PlannedCity): Memory {
  const known = new Map<string, Order>(orders);
  for (const { held = [] } of couriers) for (const order of held) known.set(order.id, order);
  const tripsOf = (planned: readonly (readonly string[])[]) =>
    planned.flatMap((ids) => {
      const found = ids.flatMap((id) => known.get(id) ?? []);
      return found.length > 0 ? [tripOf(found, rules)] : [];
    });
  const areaBy = new Map(areas.map((area) => [keyOf(area), area]));
  const placed = Object.entries(demand?.placed ?? {}).flatMap(([key, count]): [Place, number][] => {
    const area = areaBy.get(key);
    return area ? [[area, count]] : [];
  });
  return {
    trips: new Map(Object.entries(trips).map(([riderId, planned]) => [riderId, tripsOf(planned)])),
    minutes: new Map(Object.entries(minutes)),
    demand: demand ? { ...demand, placed: new Map(placed) } : NO_DEMAND,
  };
}

/** What is kept for the next look, as JSON. */
export function remembered({ routes, memory }: Planned): PolicyMemory {
  const trips = routes.flatMap(({ courier, trips: planned }): [string, string[][]][] =>
    planned.length > 0 ? [[courier.id, planned.map(({ orders }) => orders.map(({ id }) => id))]] : [],
  );
  const { placed, ...demand } = memory.demand;
  return {
    trips: Object.fromEntries(trips),
    minutes: Object.fromEntries(memory.minutes),
    demand: { ...demand, placed: Object.fromEntries([...placed].map(([place, count]) => [keyOf(place), count])) },
  };
}
