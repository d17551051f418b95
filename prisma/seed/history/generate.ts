import type { FeePolicy } from '../../../src/server/modules/pricing/domain/fees.ts';
import { hourShares } from '../../../src/server/modules/simulation/domain/city/seasons.ts';
import { seeded } from '../random.ts';
import { type Day, daysUntil, dayWeight, rained } from './demand.ts';
import { type HistoryOrder, type HistoryRestaurant, happen } from './order.ts';

export interface HistoryCity {
  readonly id: string;
  readonly slug: string;
  /** Share of all orders, against the other cities. */
  readonly weight: number;
  readonly policy: FeePolicy;
  readonly restaurants: readonly HistoryRestaurant[];
  readonly customerIds: readonly string[];
  readonly riderIds: readonly string[];
}

export interface HistoryPlan {
  readonly cities: readonly HistoryCity[];
  /** ms; nothing in the history is later. */
  readonly now: number;
  readonly days: number;
  /** About how many orders in all. */
  readonly orders: number;
}

const HOUR_MS = 3_600_000;
/** An order younger than this may still be on its way: history holds ended ones only. */
const SETTLED_MS = 75 * 60_000;
const isPeak = (hour: number) => (hour >= 12 && hour <= 14) || (hour >= 19 && hour <= 21);

/** Picks by weight in logarithmic time. */
function byWeight<T>(items: readonly T[], weight: (item: T) => number): (dice: number) => T | undefined {
  const ends: number[] = [];
  let sum = 0;
  for (const item of items) {
    sum += weight(item);
    ends.push(sum);
  }
  return (dice) => {
    const at = dice * sum;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return items[low];
  };
}

/** Ninety days of a city's life, one order at a time, in the order of days: weekly, festival, rain and meal-time patterns, growth, causes of cancellation. */
export function* generateHistory(plan: HistoryPlan): Generator<HistoryOrder> {
  const days = daysUntil(plan.now, plan.days);
  const cityWeights = plan.cities.reduce((sum, city) => sum + city.weight, 0);
  let index = 0;
  const pickers = new Map(plan.cities.map((city) => [city.id, byWeight(city.restaurants, (restaurant) => restaurant.popularity)]));
  const scales = new Map(plan.cities.map((city) => [city.id, scaleOf(days, city, (plan.orders * city.weight) / cityWeights)]));
  for (const [dayIndex, day] of days.entries()) {
    for (const city of plan.cities) {
      const random = seeded(`history ${city.slug} ${day.date}`);
      const pick = pickers.get(city.id);
      const expected = (scales.get(city.id) ?? 0) * dayWeight(day, city.slug, dayIndex);
      const rain = rained(city.slug, day.date);
      for (const [hour, share] of hourShares(day.weekday).entries()) {
        const mean = expected * share;
        const count = Math.max(0, Math.round(random.normal(mean, Math.sqrt(mean))));
        for (let n = 0; n < count; n++) {
          const at = Math.floor(day.start + (hour + random.next()) * HOUR_MS);
          const minute = Math.floor((at - day.start) / 60_000);
          let restaurant = pick?.(random.next());
          for (let tries = 0; restaurant && tries < 6 && !restaurant.open(day.weekday, minute); tries++) restaurant = pick?.(random.next());
          if (!restaurant?.open(day.weekday, minute) || at > plan.now - SETTLED_MS) continue;
          index += 1;
          yield happen(
            restaurant,
            { index, at, rain, peak: isPeak(hour), customerId: random.pick(city.customerIds), riderId: random.pick(city.riderIds), policy: city.policy },
            random,
          );
        }
      }
    }
  }
}

/** Orders on a plain day, so that all days together come to `orders`. A tenth more, for the hours in which a chosen kitchen is closed. */
function scaleOf(days: readonly Day[], city: HistoryCity, orders: number): number {
  const weights = days.reduce((sum, day, index) => sum + dayWeight(day, city.slug, index), 0);
  return (orders * 1.1) / weights;
}
