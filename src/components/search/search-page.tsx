'use client';

import { Select, Tabs } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useCuisineNames } from '@/components/customer/cuisine-names.ts';
import { CustomerFrame } from '@/components/customer/customer-frame.tsx';
import { KitchenCard, useFavourites } from '@/components/customer/kitchen-card.tsx';
import { CityPicker } from '@/components/home/city-picker.tsx';
import grid from '@/components/home/kitchen-grid.module.css';
import { type Place, usePlace } from '@/components/place/place-store.ts';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { EtaRange } from '@/components/ui/eta-range.tsx';
import { FilterChips } from '@/components/ui/filter-chips.tsx';
import { FoodMark } from '@/components/ui/food-mark.tsx';
import { Money } from '@/components/ui/money.tsx';
import { PlatePicture } from '@/components/ui/plate-picture.tsx';
import { SearchBox } from '@/components/ui/search-box.tsx';
import { RestaurantGridSkeleton } from '@/components/ui/skeletons.tsx';
import { localName } from '@/i18n/format.ts';
import type { DishHit } from '@/server/modules/discovery/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './search-page.module.css';

/** Filters as they stand in the address, and what they ask of the search. */
const FILTERS = {
  veg: { veg: true },
  jain: { jain: true },
  open: { openNow: true },
  fast: { maxMinutes: 30 },
  rated: { minRating: 4 },
  free: { freeDelivery: true },
} as const;
type Filter = keyof typeof FILTERS;
const KEYS = Object.keys(FILTERS) as Filter[];
const SORTS = ['relevance', 'nearest', 'fastest', 'rating', 'price'] as const;

/** One box for dishes and kitchens; what is asked stands in the address, so that it can be shared and gone back to. */
export function SearchPage() {
  return (
    <CustomerFrame>
      <Anywhere />
    </CustomerFrame>
  );
}

function Anywhere() {
  const [place] = usePlace();
  return place ? <Search place={place} /> : <CityPicker />;
}

function Search({ place }: { place: Place }) {
  const t = useTranslations('customer.search');
  const trpc = useTRPC();
  const cuisineName = useCuisineNames();
  const favourites = useFavourites();
  const [params, setParams] = useUrlState();
  const [words, setWords] = useState(params.get('q') ?? '');
  const [settled] = useDebouncedValue(words, 250);
  const asked = params.get('q') ?? '';
  useEffect(() => {
    if (settled.trim() !== asked) setParams({ q: settled.trim() });
  }, [settled, asked, setParams]);
  const chosen = KEYS.filter((key) => params.get(key) === '1');
  const cuisine = params.get('cuisine');
  const sort = SORTS.find((each) => each === params.get('sort')) ?? 'relevance';
  const result = useQuery(
    trpc.discovery.search.queryOptions(
      { lat: place.lat, lng: place.lng, q: asked, sort, ...(cuisine && { cuisine }), ...Object.assign({}, ...chosen.map((key) => FILTERS[key])) },
      { placeholderData: keepPreviousData },
    ),
  );
  const { dishes = [], restaurants = [] } = result.data ?? {};
  return (
    <div className={classes.page}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <SearchBox label={t('label')} placeholder={t('placeholder')} value={words} onChange={setWords} hotkey="/" loading={result.isFetching} autoFocus />
      <div className={classes.filters}>
        <FilterChips
          label={t('filters')}
          selected={[...chosen, ...(cuisine ? ['cuisine'] : [])]}
          onToggle={(key) => setParams(key === 'cuisine' ? { cuisine: null } : { [key]: chosen.some((each) => each === key) ? null : '1' })}
          chips={[
            ...(cuisine ? [{ key: 'cuisine', label: cuisineName(cuisine) }] : []),
            ...KEYS.map((key) => ({ key, label: t(`filter.${key}`), icon: key === 'veg' ? <FoodMark mark="veg" /> : undefined })),
          ]}
        />
        <Select
          aria-label={t('sort')}
          allowDeselect={false}
          w={180}
          data={SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          value={sort}
          onChange={(value) => setParams({ sort: value === 'relevance' ? null : value })}
        />
      </div>
      {result.isError && <ErrorState text={result.error.message} onRetry={() => void result.refetch()} />}
      {result.isPending && <RestaurantGridSkeleton count={6} />}
      {result.data && dishes.length + restaurants.length === 0 && <EmptyState title={t('none', { q: asked })} text={t('noneText')} />}
      {result.data && dishes.length + restaurants.length > 0 && (
        <Tabs key={asked === '' ? 'kitchens' : 'dishes'} defaultValue={dishes.length > 0 && asked !== '' ? 'dishes' : 'kitchens'} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="dishes">{t('dishes', { count: dishes.length })}</Tabs.Tab>
            <Tabs.Tab value="kitchens">{t('kitchens', { count: restaurants.length })}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="dishes" pt="md">
            <ul className={classes.dishes}>
              {dishes.map((dish) => (
                <li key={dish.itemId}>
                  <Dish dish={dish} />
                </li>
              ))}
            </ul>
          </Tabs.Panel>
          <Tabs.Panel value="kitchens" pt="md">
            <ul className={grid.grid}>
              {restaurants.map((kitchen) => (
                <li key={kitchen.id}>
                  <KitchenCard kitchen={kitchen} favourites={favourites} />
                </li>
              ))}
            </ul>
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  );
}

function Dish({ dish }: { dish: DishHit }) {
  const locale = useLocale();
  const { restaurant } = dish;
  return (
    <Link href={`/restaurant/${restaurant.slug}#item-${dish.itemId}`} className={classes.dish}>
      <span className={classes.text}>
        <FoodMark mark={dish.mark} />
        <b>{localName(locale, dish.name, dish.names)}</b>
        <Money paise={dish.pricePaise} />
        <span className={classes.from}>
          {localName(locale, restaurant.name, restaurant.names)} · <EtaRange {...restaurant.eta} />
        </span>
      </span>
      <PlatePicture picture={{ src: dish.picture, alt: '' }} size="row" ratio="148 / 124" className={classes.picture} />
    </Link>
  );
}
