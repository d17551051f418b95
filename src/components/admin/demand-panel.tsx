'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { CityMap } from '@/components/map/city-map.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './demand-panel.module.css';
import { HeatLegend } from './heat-legend.tsx';
import { useLiveMap } from './use-live-map.ts';

/** Demand against free riders by H3 cell, of the chosen city or the first one. */
export function DemandPanel({ cityId }: { cityId: string | null }) {
  const t = useTranslations('admin.live');
  const trpc = useTRPC();
  const cities = useQuery(trpc.catalog.cities.queryOptions());
  const city = cities.data?.cities.find((each) => each.id === cityId) ?? cities.data?.cities[0];
  const { data, dots, cells } = useLiveMap(city?.id ?? null);
  const late = data?.orders.filter((order) => order.late).length ?? 0;
  return (
    <Panel title={t('demand')} aside={city?.name} flush>
      <div className={classes.map}>
        {city && (
          <CityMap
            citySlug={city.slug}
            label={t('map')}
            summary={`${city.name}: ${t('riders')} ${data?.riders.length ?? 0}, ${t('orders')} ${data?.orders.length ?? 0}, ${t('late')} ${late}`}
            dots={dots}
            cells={cells}
            fit={[
              { lat: city.lat - 0.06, lng: city.lng - 0.07 },
              { lat: city.lat + 0.06, lng: city.lng + 0.07 },
            ]}
          >
            <HeatLegend riders={data?.riders.length ?? 0} late={late} />
          </CityMap>
        )}
      </div>
    </Panel>
  );
}
