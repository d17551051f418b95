'use client';

import { useTranslations } from 'next-intl';
import { CityMap } from '@/components/map/city-map.tsx';
import { shareAlong } from '@/components/map/geometry.ts';
import { useCitySlug } from '@/components/tracking/use-city-slug.ts';
import { formatKm } from '@/i18n/format.ts';
import type { JobView, RiderMe } from '@/server/modules/dispatch/contract.ts';
import { isBeforePickup } from './job-steps.ts';

/** The way to the next stop, with the rider on it. */
export function JobMap({ job, me }: { job: JobView; me: RiderMe }) {
  const t = useTranslations('rider.job');
  const citySlug = useCitySlug(me.rider.cityId);
  const next = isBeforePickup(job) ? job.pickup : job.drop;
  const { lat, lng } = me.rider;
  const here = lat !== null && lng !== null ? { lat, lng } : null;
  if (!citySlug) return null;
  return (
    <CityMap
      citySlug={citySlug}
      label={t('map')}
      summary={`${t('map')}: ${next.line}, ${formatKm(job.distanceM)} km`}
      route={job.route}
      routeDone={here && !isBeforePickup(job) ? shareAlong(job.route, here) : 0}
      pins={[
        { id: 'kitchen', kind: 'kitchen', lat: job.pickup.lat, lng: job.pickup.lng },
        { id: 'home', kind: 'home', lat: job.drop.lat, lng: job.drop.lng },
        ...(here ? [{ id: 'me', kind: 'me' as const, ...here }] : []),
      ]}
      fit={[job.pickup, job.drop, ...(here ? [here] : [])]}
    />
  );
}
