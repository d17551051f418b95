'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client.tsx';

/** The slug of a city by its id, which names its base map; undefined while unknown. */
export function useCitySlug(cityId: string | undefined): string | undefined {
  const trpc = useTRPC();
  const cities = useQuery(trpc.catalog.cities.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  return cities.data?.cities.find((city) => city.id === cityId)?.slug;
}
