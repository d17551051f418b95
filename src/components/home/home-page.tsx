'use client';

import { Button } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { CustomerFrame } from '@/components/customer/customer-frame.tsx';
import { usePlaceDialog } from '@/components/customer/use-place-dialog.ts';
import { type Place, usePlace } from '@/components/place/place-store.ts';
import { useViewer } from '@/components/session/use-viewer.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { CityPicker } from './city-picker.tsx';
import { CuisineRow } from './cuisine-row.tsx';
import { FestivalShelf } from './festival-shelf.tsx';
import classes from './home-page.module.css';
import { HomeSkeleton } from './home-skeleton.tsx';
import { KitchenGrid } from './kitchen-grid.tsx';
import { Reorder } from './reorder.tsx';
import { useDayPart } from './use-day-part.ts';

/** Home: what can be had at the chosen place, now. */
export function HomePage() {
  return (
    <CustomerFrame>
      <Home />
    </CustomerFrame>
  );
}

function Home() {
  const [place] = usePlace();
  return place ? <Feed place={place} /> : <CityPicker />;
}

function Feed({ place }: { place: Place }) {
  const t = useTranslations('customer.home');
  const trpc = useTRPC();
  const ask = usePlaceDialog();
  const { viewer } = useViewer();
  const part = useDayPart();
  const feed = useQuery(trpc.discovery.feed.queryOptions({ lat: place.lat, lng: place.lng }, { staleTime: 30_000, refetchInterval: 120_000 }));
  if (feed.isError && !feed.data) return <ErrorState level={1} text={feed.error.message} onRetry={() => void feed.refetch()} />;
  if (!feed.data) return <HomeSkeleton />;
  if (!feed.data.served) {
    return (
      <EmptyState
        level={1}
        title={t('unservedTitle')}
        text={t('unservedText')}
        action={
          <Button leftSection={<IconMapPin size={20} aria-hidden />} onClick={ask}>
            {t('otherPlace')}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <div className={classes.hero}>
        <div>
          <h1 className={classes.title}>{viewer?.name ? t(`greetingName.${part}`, { name: viewer.name.split(' ')[0] ?? '' }) : t(`greeting.${part}`)}</h1>
          <p className={classes.sub}>{t('open', { count: feed.data.openCount })}</p>
        </div>
        {viewer && <Reorder />}
      </div>
      <CuisineRow cuisines={feed.data.cuisines} />
      {feed.data.shelf && <FestivalShelf shelf={feed.data.shelf} />}
      <KitchenGrid kitchens={feed.data.restaurants} />
    </>
  );
}
