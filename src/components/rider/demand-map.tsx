'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { CityMap } from '@/components/map/city-map.tsx';
import { nearestOf } from '@/components/map/geometry.ts';
import { useCitySlug } from '@/components/tracking/use-city-slug.ts';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Bone } from '@/components/ui/skeletons.tsx';
import { formatClock, localName } from '@/i18n/format.ts';
import type { RiderMe } from '@/server/modules/dispatch/contract.ts';
import type { Demand } from '@/server/modules/dispatch/duty-contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './demand-map.module.css';

/** So many areas are named under the map. */
const NAMED = 5;
/** Half the height of the first view, degrees: about 3 km. */
const AROUND = 0.027;

type Cell = Demand['cells'][number];

/** Where orders are expected, against riders who are free there: as a map, and in words with the figures. */
export function DemandMap({ me }: { me: RiderMe }) {
  const t = useTranslations('duty.demand');
  const locale = useLocale();
  const trpc = useTRPC();
  const citySlug = useCitySlug(me.rider.cityId);
  const demand = useQuery(trpc.dispatch.demand.queryOptions(undefined, { refetchInterval: 60_000 }));
  const { lat, lng } = me.rider;
  const here = lat !== null && lng !== null ? { lat, lng } : null;
  const cells = useMemo(() => demand.data?.cells.map(({ cell, boundary, heat }) => ({ id: cell, boundary, heat })) ?? [], [demand.data]);
  const busiest = demand.data?.cells.filter(({ perHour }) => perHour > 0) ?? [];
  const centre = here ?? busiest[0]?.middle;
  return (
    <section aria-labelledby="demand-title" className={classes.section}>
      <h2 id="demand-title" className={classes.title}>
        {t('title')}
      </h2>
      {demand.isError && <ErrorState text={demand.error.message} onRetry={() => void demand.refetch()} />}
      {demand.isPending && <Bone height={320} radius={16} />}
      {demand.data && citySlug && centre && (
        <div className={classes.map}>
          <CityMap
            citySlug={citySlug}
            label={t('map')}
            summary={t('summary', { areas: busiest.length })}
            cells={cells}
            pins={here ? [{ id: 'me', kind: 'me', ...here }] : []}
            fit={[
              { lat: centre.lat - AROUND, lng: centre.lng - AROUND },
              { lat: centre.lat + AROUND, lng: centre.lng + AROUND },
            ]}
          />
        </div>
      )}
      {demand.data && (
        <>
          <Legend />
          <Busiest cells={busiest} citySlug={citySlug} />
          <p className={classes.meta}>{t('counted', { time: formatClock(demand.data.at, locale) })}</p>
        </>
      )}
    </section>
  );
}

/** What the colours mean; the same steps as the server's. */
function Legend() {
  const t = useTranslations('duty.demand');
  return (
    <div className={classes.legend}>
      <span>{t('legend')}</span>
      <span className={classes.scale} aria-hidden>
        {['0', '1', '2', '3', '4', '5+'].map((step, heat) => (
          <span key={step} data-heat={heat}>
            {step}
          </span>
        ))}
      </span>
    </div>
  );
}

function Busiest({ cells, citySlug }: { cells: readonly Cell[]; citySlug: string | undefined }) {
  const t = useTranslations('duty.demand');
  const locale = useLocale();
  const trpc = useTRPC();
  const places = useQuery(
    trpc.catalog.localities.queryOptions({ city: citySlug ?? '' }, { enabled: citySlug !== undefined, staleTime: Number.POSITIVE_INFINITY }),
  );
  const nameOf = ({ middle }: Cell): string => {
    const nearest = nearestOf(places.data?.localities ?? [], middle);
    return nearest ? localName(locale, nearest.name, nearest.names) : '';
  };
  if (cells.length === 0) return <p>{t('quiet')}</p>;
  return (
    <ol className={classes.list}>
      {cells.slice(0, NAMED).map((cell) => (
        <li key={cell.cell}>
          <span className={classes.swatch} data-heat={cell.heat} aria-hidden />
          <b>{nameOf(cell)}</b>
          <span>{t('area', { orders: cell.perHour, free: cell.free })}</span>
        </li>
      ))}
    </ol>
  );
}
