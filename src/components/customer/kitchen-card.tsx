'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { usePlace } from '@/components/place/place-store.ts';
import { useViewer } from '@/components/session/use-viewer.ts';
import { RestaurantCard } from '@/components/ui/restaurant-card.tsx';
import { localName } from '@/i18n/format.ts';
import type { RestaurantCardView } from '@/server/modules/discovery/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { useCuisineNames } from './cuisine-names.ts';
import { useClosedText } from './opening-text.ts';

/** The viewer's favourites as ids, and a switch that shows at once and is taken back when the server refuses. Null for guests. */
export function useFavourites(): { ids: ReadonlySet<string>; set: (restaurantId: string, favourite: boolean) => void } | null {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { viewer } = useViewer();
  const [place] = usePlace();
  const where = { lat: place?.lat ?? 0, lng: place?.lng ?? 0 };
  const key = trpc.discovery.favourites.queryKey(where);
  const favourites = useQuery(trpc.discovery.favourites.queryOptions(where, { enabled: Boolean(viewer && place), staleTime: 60_000 }));
  const change = useMutation(
    trpc.discovery.setFavourite.mutationOptions({
      onMutate({ restaurantId, favourite }) {
        const before = queries.getQueryData(key);
        if (before) queries.setQueryData(key, { ...before, ids: favourite ? [...before.ids, restaurantId] : before.ids.filter((id) => id !== restaurantId) });
        return { before };
      },
      onError: (_error, _input, context) => context?.before && queries.setQueryData(key, context.before),
      onSettled: () => queries.invalidateQueries({ queryKey: key }),
    }),
  );
  if (!viewer) return null;
  return { ids: new Set(favourites.data?.ids), set: (restaurantId, favourite) => change.mutate({ restaurantId, favourite }) };
}

/** A kitchen as the feed tells of it, on the kit's card. */
export function KitchenCard({
  kitchen,
  favourites,
  priority,
}: {
  kitchen: RestaurantCardView;
  favourites: ReturnType<typeof useFavourites>;
  priority?: boolean;
}) {
  const locale = useLocale();
  const closedText = useClosedText();
  const cuisine = useCuisineNames();
  return (
    <RestaurantCard
      href={`/restaurant/${kitchen.slug}`}
      name={localName(locale, kitchen.name, kitchen.names)}
      picture={{ src: kitchen.picture, alt: '' }}
      eta={kitchen.eta}
      distanceM={kitchen.distanceM}
      deliveryPaise={kitchen.deliveryPaise}
      rating={kitchen.rating}
      ratingCount={kitchen.ratingCount}
      cuisines={kitchen.cuisines.slice(0, 3).map(cuisine)}
      priceForTwoPaise={kitchen.priceForTwo}
      pureVeg={kitchen.pureVeg}
      sponsored={kitchen.sponsored}
      closed={closedText(kitchen.opening)}
      favourite={favourites?.ids.has(kitchen.id)}
      onFavourite={favourites ? (favourite) => favourites.set(kitchen.id, favourite) : undefined}
      priority={priority}
    />
  );
}
