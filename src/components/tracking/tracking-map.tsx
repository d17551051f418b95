'use client';

import { useTranslations } from 'next-intl';
import { CityMap } from '@/components/map/city-map.tsx';
import { shareAlong } from '@/components/map/geometry.ts';
import type { MapPin, MapPoint } from '@/components/map/types.ts';
import { useNow } from '@/components/ui/use-now.ts';
import type { Tracking } from '@/server/modules/dispatch/contract.ts';
import type { OrderView } from '@/server/modules/orders/contract.ts';
import classes from './tracking-map.module.css';
import { useCitySlug } from './use-city-slug.ts';

/** A position older than this is said to be old, in seconds. */
const FRESH_SECONDS = 60;

/** Kitchen, door and the rider between them; says how old the position is. */
export function TrackingMap({ order, route, position }: { order: OrderView; route: readonly MapPoint[]; position: Tracking['position'] | undefined }) {
  const t = useTranslations('tracking.map');
  const now = useNow(1_000);
  const citySlug = useCitySlug(order.cityId);
  const age = position && now !== null ? Math.max(0, Math.round((now - Date.parse(position.at)) / 1000)) : null;
  const text = age === null ? t('none') : age <= FRESH_SECONDS ? t('live', { seconds: age }) : t('stale', { minutes: Math.round(age / 60) });
  const kitchen = { lat: order.restaurant.lat, lng: order.restaurant.lng };
  const home = order.address ?? kitchen;
  const pins: MapPin[] = [
    { id: 'kitchen', kind: 'kitchen', ...kitchen, label: order.restaurant.name },
    { id: 'home', kind: 'home', lat: home.lat, lng: home.lng, label: t('home') },
    ...(position ? [{ id: 'rider', kind: 'rider' as const, lat: position.lat, lng: position.lng }] : []),
  ];
  return (
    <div className={classes.map}>
      {citySlug && (
        <CityMap
          citySlug={citySlug}
          label={t('label')}
          summary={text}
          route={route}
          routeDone={position && order.status === 'picked_up' ? shareAlong(route, position) : 0}
          pins={pins}
          fit={[kitchen, home, ...(position ? [position] : [])]}
        >
          <span className={classes.age} data-fresh={(age !== null && age <= FRESH_SECONDS) || undefined} role="status">
            {text}
          </span>
        </CityMap>
      )}
    </div>
  );
}
