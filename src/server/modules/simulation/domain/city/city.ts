import type { LatLng } from '../../../../kernel/geo.ts';
import { draws } from './chance.ts';

export interface Kitchen {
  readonly id: string;
  readonly at: LatLng;
  /** What it says that an order takes. */
  readonly prepMinutes: number;
  /** Delivers no farther, metres of straight line; as far as people order unless told. */
  readonly reachM?: number;
}

/** A city as its map shows it. */
export interface CityPlan {
  readonly slug: string;
  readonly middle: LatLng;
  /** Middles of the places where people live and eat. */
  readonly areas: readonly LatLng[];
  readonly kitchens: readonly Kitchen[];
}

const METRES_PER_DEGREE = 111_195;

/** A place so many metres east and north of another. */
export const moved = ({ lat, lng }: LatLng, eastM: number, northM: number): LatLng => ({
  lat: lat + northM / METRES_PER_DEGREE,
  lng: lng + eastM / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
});

const AREAS = 14;
const AREA_SPREAD_M = 4_500;
const KITCHEN_SPREAD_M = 650;
const PREP_MINUTES = { low: 9, high: 26 } as const;

/** How much of a city's life an area has, beside the others. Belongs to the city, not to the day. */
export const liveliness = (slug: string, area: number): number => draws(`${slug} area ${area}`).around(1, 0.5);

/** How much people like a kitchen, beside the others. */
export const popularity = (slug: string, kitchenId: string): number => draws(`${slug} ${kitchenId}`).around(1, 0.7);

export interface Sketch {
  readonly slug: string;
  readonly middle: LatLng;
  readonly areas?: readonly LatLng[];
  readonly kitchens?: readonly Kitchen[];
}

/** A city with at least so many kitchens: those known, and others made up near its areas. The same sketch gives the same city. */
export function imagineCity({ slug, middle, areas: known = [], kitchens = [] }: Sketch, atLeast: number): CityPlan {
  const hand = draws(`${slug} map`);
  const areas = known.length > 0 ? known : Array.from({ length: AREAS }, () => moved(middle, hand.normal() * AREA_SPREAD_M, hand.normal() * AREA_SPREAD_M));
  const weights = areas.map((_, index) => liveliness(slug, index));
  const more = Array.from({ length: Math.max(0, atLeast - kitchens.length) }, (_, index): Kitchen => {
    const area = areas[hand.weighted(weights)] ?? middle;
    return {
      id: `kitchen-${index}`,
      at: moved(area, hand.normal() * KITCHEN_SPREAD_M, hand.normal() * KITCHEN_SPREAD_M),
      prepMinutes: Math.round(hand.between(PREP_MINUTES.low, PREP_MINUTES.high)),
    };
  });
  return { slug, middle, areas, kitchens: [...kitchens, ...more] };
}
