import { pictureOf } from '../plates/compositions.ts';
import { hash, type Random, seeded } from '../random.ts';
import { CITIES } from './cities.ts';
import { type HoursSeed, weekOf } from './hours.ts';
import { fssai, gstin } from './identifiers.ts';
import { kindOf } from './kinds.ts';
import { type MenuSeed, menuOf } from './menus.ts';
import { RESTAURANT_NAMES, type RestaurantName } from './restaurants/lists.ts';
import type { CitySeed, LocalitySeed, Names } from './types.ts';

/** A restaurant with all the demo says of it; amounts in paise. */
export interface RestaurantSeed extends MenuSeed {
  readonly slug: string;
  readonly city: CitySeed;
  readonly locality: LocalitySeed;
  readonly name: string;
  readonly names: Names;
  readonly addressLine: string;
  readonly lat: number;
  readonly lng: number;
  readonly cuisines: readonly string[];
  readonly pureVeg: boolean;
  readonly jainOptions: boolean;
  readonly priceForTwoPaise: number;
  readonly picture: string;
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly prepMinutes: number;
  readonly radiusM: number;
  readonly minimumPaise: number;
  readonly packagingPaise: number;
  readonly freeDeliveryAbovePaise: number | null;
  readonly sponsored: boolean;
  readonly fssai: string;
  readonly gstin: string | null;
  readonly gstStatus: RestaurantName['gstStatus'];
  readonly hours: readonly HoursSeed[];
  /** Share of the city's orders, any unit. */
  readonly popularity: number;
}

const METRES_A_DEGREE = 111_320;
/** Kitchens lie within this many metres of the middle of their locality. */
const SPREAD_M = 700;
/** What a dish costs in a city, against the catalogue. */
const PRICE_LEVEL: Readonly<Record<string, number>> = { bengaluru: 1, mumbai: 1.08, 'delhi-ncr': 1.04, hyderabad: 0.96, chennai: 0.95, kolkata: 0.88 };

export const slugOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

/** A point some metres away. */
export function away(from: { lat: number; lng: number }, metres: number, angle: number): { lat: number; lng: number } {
  const lat = from.lat + (metres * Math.sin(angle)) / METRES_A_DEGREE;
  const lng = from.lng + (metres * Math.cos(angle)) / (METRES_A_DEGREE * Math.cos((from.lat * Math.PI) / 180));
  return { lat: Math.round(lat * 1e6) / 1e6, lng: Math.round(lng * 1e6) / 1e6 };
}

const roundTo = (value: number, step: number) => Math.round(value / step) * step;

function rating(random: Random): { sum: number; count: number } {
  const stars = Math.min(4.8, Math.max(3.4, random.normal(4.22, 0.27)));
  const count = Math.round(Math.exp(random.normal(6.6, 1)) + 40);
  return { sum: Math.round(stars * count), count };
}

function addressOf(random: Random, locality: string): string {
  const road = random.pick([
    `${random.int(1, 18)}th Main`,
    `${random.int(2, 24)}th Cross`,
    'Station Road',
    'Market Road',
    'Temple Street',
    '100 Feet Road',
    'Gandhi Road',
    'Lake View Road',
    `Sector ${random.int(1, 9)}`,
  ]);
  return `${random.int(2, 190)}, ${road}, ${locality}`;
}

function restaurantOf(city: CitySeed, named: RestaurantName): RestaurantSeed {
  const kind = kindOf(named.kind);
  const locality = city.localities.find((one) => one.name === named.locality);
  if (!locality) throw new Error(`${city.name} has no locality ${named.locality}`);
  const slug = slugOf(`${named.name} ${named.locality}`);
  const random = seeded(slug);
  const star = slug === DEMO_RESTAURANT;
  const place = star ? { lat: 12.9702, lng: 77.6398 } : away(locality, SPREAD_M * Math.sqrt(random.next()), random.between(0, 2 * Math.PI));
  const rated = rating(random);
  const pureVeg = named.pureVeg || named.jain;
  const signature = random.pick(kind.plates);
  return {
    slug,
    city,
    locality,
    name: named.name,
    names: named.names,
    addressLine: star ? '412, 12th Main, Indiranagar' : addressOf(random, locality.name),
    ...place,
    cuisines: kind.cuisines,
    pureVeg,
    jainOptions: named.jain,
    priceForTwoPaise: star ? 60_000 : roundTo(random.int(...kind.priceForTwo) * (PRICE_LEVEL[city.slug] ?? 1), 50) * 100,
    picture: pictureOf(signature, slug),
    ratingSum: star ? 10_199 : rated.sum,
    ratingCount: star ? 2_318 : rated.count,
    prepMinutes: star ? 18 : random.int(...kind.prep),
    radiusM: random.pick([7_000, 8_000, 8_000, 9_000, 10_000]),
    minimumPaise: random.pick([0, 0, 9_900, 14_900]),
    packagingPaise: random.int(...kind.packaging) * 100,
    freeDeliveryAbovePaise: star ? 80_000 : random.chance(0.35) ? random.pick([29_900, 39_900, 49_900, 69_900]) : null,
    sponsored: named.sponsored,
    fssai: fssai(random, city.stateCode, named.gstStatus === 'unregistered'),
    gstin: named.gstStatus === 'unregistered' ? null : gstin(random, city.stateCode),
    gstStatus: named.gstStatus,
    hours: weekOf(kind.hours, slug, star || hash(`clock ${slug}`) % 9 === 0),
    popularity: Math.sqrt(rated.count) * (star ? 2.5 : 1) * random.between(0.6, 1.4),
    ...menuOf({ slug, kind, pureVeg, jain: named.jain, language: city.localLanguage, priceLevel: PRICE_LEVEL[city.slug] ?? 1 }),
  };
}

/** Where the demo's kitchen account works. */
export const DEMO_RESTAURANT = 'zafrani-dum-house-indiranagar';

/** Every restaurant of the demo, city by city; the same on every machine. */
export const restaurants = (): RestaurantSeed[] => CITIES.flatMap((city) => (RESTAURANT_NAMES[city.slug] ?? []).map((named) => restaurantOf(city, named)));
