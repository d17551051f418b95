'use client';

import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { VendorRestaurant } from '@/server/modules/catalog/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

interface Selection {
  /** The restaurants the person works at. */
  readonly restaurants: readonly VendorRestaurant[];
  /** The one on the screen; undefined while loading, null when there is none. */
  readonly restaurant: VendorRestaurant | null | undefined;
  readonly choose: (id: string) => void;
  readonly failed: boolean;
  readonly retry: () => void;
}

const RestaurantContext = createContext<Selection | null>(null);

/** Knows which of the person's restaurants is on the screen, and remembers it on this device. */
export function RestaurantProvider({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const mine = useQuery(trpc.catalog.myRestaurants.queryOptions(undefined, { refetchInterval: 60_000 }));
  const [chosen, choose] = useLocalStorage<string>({ key: 'thali.vendor.restaurant', defaultValue: '' });
  const restaurants = mine.data?.restaurants;
  const selection = useMemo<Selection>(
    () => ({
      restaurants: restaurants ?? [],
      restaurant: restaurants && (restaurants.find((restaurant) => restaurant.id === chosen) ?? restaurants[0] ?? null),
      choose,
      failed: mine.isError && !restaurants,
      retry: () => void mine.refetch(),
    }),
    [restaurants, chosen, choose, mine],
  );
  return <RestaurantContext.Provider value={selection}>{children}</RestaurantContext.Provider>;
}

export function useRestaurantSelection(): Selection {
  const selection = useContext(RestaurantContext);
  if (!selection) throw new Error('useRestaurantSelection stands inside RestaurantProvider');
  return selection;
}
