import { distanceM, type LatLng } from '../../../../kernel/geo.ts';
import { type Draws, draws } from './chance.ts';
import { type CityPlan, type Kitchen, liveliness, moved, popularity } from './city.ts';
import { BY_WEEKDAY, hourShares, RAIN_LIFT } from './seasons.ts';
import { localOf, type Weather } from './weather.ts';

/** An order that somebody will place, with all that is already settled about it, whoever carries it. Instants in ms. */
export interface Wish {
  readonly id: string;
  readonly kitchen: Kitchen;
  readonly drop: LatLng;
  readonly placedAt: number;
  /** To be paid at the door; 0 when paid ahead. */
  readonly cashPaise: number;
  readonly tipPaise: number;
  /** Changes their mind this many seconds after ordering, unless the kitchen was faster. */
  readonly regretsAfter: number | null;
  /** Past the promise the customer waits this long for the food to be on its way, seconds. */
  readonly patience: number;
}

export interface Demand {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Orders of a plain day. */
  readonly ordersADay: number;
  /** Orders of a festival's day over those of a plain one. */
  readonly festival: number;
}

const HOUR_MS = 3_600_000;
const HOME_SPREAD_M = 850;
/** People order from kitchens nearby: this far, half as likely as next door, metres. */
const HALF_AS_LIKELY_M = 1_300;
const FARTHEST_M = 5_000;
const CASH_SHARE = 0.35;
const TIP_SHARE = 0.18;

/** Orders an hour at an instant. */
export function rateAt(at: number, { ordersADay, festival }: Pick<Demand, 'ordersADay' | 'festival'>, sky: Pick<Weather, 'raining'>): number {
  const { hour, weekday } = localOf(at);
  return ordersADay * (BY_WEEKDAY[weekday] ?? 1) * (hourShares(weekday)[hour] ?? 0) * festival * (sky.raining(at) ? RAIN_LIFT ** 2 : 1);
}

function kitchenFor(hand: Draws, kitchens: readonly Kitchen[], liked: readonly number[], door: LatLng): Kitchen | undefined {
  const away = kitchens.map((kitchen) => distanceM(kitchen.at, door));
  const weights = away.map((metres, index) =>
    metres > (kitchens[index]?.reachM ?? FARTHEST_M) ? 0 : (liked[index] ?? 1) * 0.5 ** (metres / HALF_AS_LIKELY_M),
  );
  if (weights.some((weight) => weight > 0)) return kitchens[hand.weighted(weights)];
  return kitchens[away.indexOf(Math.min(...away))];
}

function wish(id: string, hand: Draws, placedAt: number, kitchen: Kitchen, drop: LatLng): Wish {
  const rupees = Math.round(Math.min(1_500, hand.around(320, 0.45)));
  return {
    id,
    kitchen,
    drop,
    placedAt,
    cashPaise: hand.chance(CASH_SHARE) ? rupees * 100 : 0,
    tipPaise: hand.chance(TIP_SHARE) ? Math.round(hand.between(1, 5)) * 1_000 : 0,
    regretsAfter: hand.chance(0.01) ? hand.between(10, 150) : null,
    patience: hand.around(45 * 60, 0.5),
  };
}

/** Everything that people will order in a stretch: a Poisson process whose rate follows the hour of the week, rain and festivals. */
export function wishes(plan: CityPlan, demand: Demand, sky: Weather): Wish[] {
  const { seed, from, to } = demand;
  const liked = plan.kitchens.map((kitchen) => popularity(plan.slug, kitchen.id));
  const lively = plan.areas.map((_, index) => liveliness(plan.slug, index));
  const clock = draws(`${seed} orders`);
  let most = 0;
  for (let at = from; at < to; at += HOUR_MS / 12) most = Math.max(most, rateAt(at, demand, sky));
  const all: Wish[] = [];
  if (most === 0) return all;
  for (let at = from + clock.wait(HOUR_MS / most); at < to; at += clock.wait(HOUR_MS / most)) {
    if (!clock.chance(rateAt(at, demand, sky) / most)) continue;
    const id = `order-${all.length}`;
    const hand = draws(`${seed} ${id}`);
    const home = plan.areas[hand.weighted(lively)] ?? plan.middle;
    const drop = moved(home, hand.normal() * HOME_SPREAD_M, hand.normal() * HOME_SPREAD_M);
    const kitchen = kitchenFor(hand, plan.kitchens, liked, drop);
    if (kitchen) all.push(wish(id, hand, Math.round(at), kitchen, drop));
  }
  return all;
}
