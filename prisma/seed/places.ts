import { cellToLatLng, gridDisk, latLngToCell } from 'h3-js';
import { distanceM } from '../../src/server/kernel/geo.ts';
import type { FeePolicy } from '../../src/server/modules/pricing/domain/fees.ts';
import { CITIES } from './data/cities.ts';
import { gstin } from './data/identifiers.ts';
import type { CitySeed } from './data/types.ts';
import { seeded } from './random.ts';
import type { Row } from './write.ts';

const ZONE_RESOLUTION = 8;
/** Rings of cells around a locality's middle: some three kilometres. */
const RINGS = 3;

/** What a city charges for its own services; before GST. */
export const FEES: FeePolicy = {
  deliverySlabs: [
    { uptoM: 2_000, paise: 2_000 },
    { uptoM: 3_000, paise: 3_000 },
    { uptoM: 5_000, paise: 4_000 },
    { uptoM: 7_000, paise: 5_500 },
    { uptoM: null, paise: 7_000 },
  ],
  platformFeePaise: 1_000,
  smallOrderBelowPaise: 9_900,
  smallOrderFeePaise: 1_500,
};

const REGISTERED_FROM = '2025-04-01T00:00:00+05:30';

/** GST rates with the notification each stands on (facts sheet, section 1). */
const TAX_RATES = [
  ['restaurant_service', '2022-01-01', 500, 'Notification 17/2021-CTR, section 9(5)'],
  ['specified_premises', '2022-01-01', 1800, 'Notification 11/2017-CTR, sl. 7; 05/2025-CTR'],
  ['delivery', '2025-09-22', 1800, 'Notification 17/2025-CTR, section 9(5)'],
  ['platform_fee', '2017-07-01', 1800, 'Section 9(1) CGST'],
] as const;

/** The cells around a city's localities, each given to the nearest one. */
function zonesOf(city: CitySeed): Map<string, string[]> {
  const zones = new Map<string, string[]>();
  const cells = new Set(city.localities.flatMap(({ lat, lng }) => gridDisk(latLngToCell(lat, lng, ZONE_RESOLUTION), RINGS)));
  for (const cell of cells) {
    const [lat, lng] = cellToLatLng(cell);
    const [nearest] = [...city.localities].sort((a, b) => distanceM(a, { lat, lng }) - distanceM(b, { lat, lng }));
    if (nearest) zones.set(nearest.name, [...(zones.get(nearest.name) ?? []), cell]);
  }
  return zones;
}

/** Cities with their localities, service zones and fees, the platform's registrations, and the country's tax rates: rows by table. `from` is when the fees begin. */
export function places(newId: () => string, from: Date): { readonly cityIds: ReadonlyMap<string, string>; readonly tables: Readonly<Record<string, Row[]>> } {
  const cityIds = new Map(CITIES.map((city) => [city.slug, newId()]));
  const idOf = (city: CitySeed) => cityIds.get(city.slug);
  return {
    cityIds,
    tables: {
      city: CITIES.map((city) => ({
        id: idOf(city),
        slug: city.slug,
        name: city.name,
        names: city.names,
        state_code: city.stateCode,
        time_zone: 'Asia/Kolkata',
        lat: city.lat,
        lng: city.lng,
        languages: city.languages,
        active: true,
      })),
      locality: CITIES.flatMap((city) =>
        city.localities.map(({ name, names, pin, lat, lng }) => ({ id: newId(), city_id: idOf(city), name, names, pin, lat, lng })),
      ),
      zone: CITIES.flatMap((city) => [...zonesOf(city)].map(([name, cells]) => ({ id: newId(), city_id: idOf(city), name, cells, active: true }))),
      fee_policy: CITIES.map((city) => ({
        id: newId(),
        city_id: idOf(city),
        effective_from: from,
        delivery_slabs: FEES.deliverySlabs,
        platform_fee_paise: FEES.platformFeePaise,
        small_order_below_paise: FEES.smallOrderBelowPaise,
        small_order_fee_paise: FEES.smallOrderFeePaise,
      })),
      platform_registration: [...new Map(CITIES.map((city) => [city.stateCode, city])).values()].map((city) => ({
        id: newId(),
        state_code: city.stateCode,
        effective_from: REGISTERED_FROM,
        legal_name: `Thali ${city.name} Co-operative Ltd (demo)`,
        address_line: `1, ${city.localities[0]?.name}, ${city.name}`,
        pin: city.localities[0]?.pin,
        gstin: gstin(seeded(`platform ${city.stateCode}`), city.stateCode),
      })),
      tax_rate: TAX_RATES.map(([supply, date, basisPoints, source]) => ({
        id: newId(),
        supply,
        effective_from: `${date}T00:00:00+05:30`,
        basis_points: basisPoints,
        source,
      })),
      // What every kitchen of a city pays of its sales unless terms of its own are set: 22 %.
      commission_terms: CITIES.map((city) => ({ id: newId(), city_id: idOf(city), effective_from: from, basis_points: 2_200 })),
    },
  };
}
