'use client';

import { useQuery } from '@tanstack/react-query';
import { usePlace } from '@/components/place/place-store.ts';
import type { Restaurant } from '@/server/modules/catalog/contract.ts';
import type { RestaurantCardView } from '@/server/modules/discovery/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** How far a kitchen is from the chosen place, what bringing costs and when it comes, as the feed tells; undefined when it is not in reach or no place is chosen. */
export function useReach(restaurant: Restaurant): Pick<RestaurantCardView, 'distanceM' | 'deliveryPaise' | 'eta'> | undefined {
  const trpc = useTRPC();
  const [place] = usePlace();
  const feed = useQuery(trpc.discovery.feed.queryOptions({ lat: place?.lat ?? 0, lng: place?.lng ?? 0 }, { enabled: place !== null, staleTime: 30_000 }));
  return feed.data?.restaurants.find((card) => card.id === restaurant.id);
}
