'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { CityPicker } from '@/components/home/city-picker.tsx';
import grid from '@/components/home/kitchen-grid.module.css';
import { usePlace } from '@/components/place/place-store.ts';
import { RequireRole } from '@/components/session/require-role.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { CustomerFrame } from './customer-frame.tsx';
import { KitchenCard, useFavourites } from './kitchen-card.tsx';

/** The kitchens the viewer keeps. */
export function FavouritesPage() {
  return (
    <CustomerFrame>
      <RequireRole roles={['customer']}>{() => <Favourites />}</RequireRole>
    </CustomerFrame>
  );
}

function Favourites() {
  const t = useTranslations('customer.favourites');
  const trpc = useTRPC();
  const [place] = usePlace();
  const favourites = useFavourites();
  const kept = useQuery(trpc.discovery.favourites.queryOptions({ lat: place?.lat ?? 0, lng: place?.lng ?? 0 }, { enabled: place !== null }));
  if (!place) return <CityPicker />;
  return (
    <>
      <PageHeader title={t('title')} />
      {kept.data?.restaurants.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} action={<LinkButton href="/">{t('browse')}</LinkButton>} />}
      <ul className={grid.grid}>
        {kept.data?.restaurants.map((kitchen) => (
          <li key={kitchen.id}>
            <KitchenCard kitchen={kitchen} favourites={favourites} />
          </li>
        ))}
      </ul>
    </>
  );
}
