import type { z } from 'zod';
import { distanceM } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { serviceabilityInput, serviceabilityOutput } from '../contract.ts';
import { cellOf } from '../store/cell.ts';
import { everyLocality, localitiesOf, servedCells } from '../store/places.ts';
import { placeAt } from './place-at.ts';

type Answer = z.infer<typeof serviceabilityOutput>;

/** Whether we deliver to a point, where that is, and if not, the nearest locality to which we do. */
export async function serviceability(ctx: Ctx, point: z.infer<typeof serviceabilityInput>): Promise<Answer> {
  const place = await placeAt(ctx, point);
  if (!place) return { served: false, city: null, zone: null, locality: null, nearest: await nearestServed(ctx, point) };
  const near = (await localitiesOf(ctx, place.city.slug)).map((locality) => ({ name: locality.name, distanceM: distanceM(point, locality) }));
  near.sort((a, b) => a.distanceM - b.distanceM);
  return { served: true, city: place.city, zone: place.zoneName, locality: near[0]?.name ?? null, nearest: null };
}

async function nearestServed(ctx: Ctx, point: { lat: number; lng: number }): Promise<Answer['nearest']> {
  const all = (await everyLocality(ctx)).map((locality) => ({ ...locality, cell: cellOf(locality), distanceM: Math.round(distanceM(point, locality)) }));
  const cells = await servedCells(
    ctx,
    all.map((locality) => locality.cell),
  );
  const served = all.filter((locality) => cells.has(locality.cell)).sort((a, b) => a.distanceM - b.distanceM);
  const nearest = served[0];
  return nearest ? { city: nearest.cityName, locality: nearest.name, lat: nearest.lat, lng: nearest.lng, distanceM: nearest.distanceM } : null;
}
