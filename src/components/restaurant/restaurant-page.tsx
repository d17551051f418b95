'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { CartPanel } from '@/components/cart/cart-panel.tsx';
import { CustomerFrame } from '@/components/customer/customer-frame.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterChips } from '@/components/ui/filter-chips.tsx';
import { FoodMark } from '@/components/ui/food-mark.tsx';
import { SearchBox } from '@/components/ui/search-box.tsx';
import { SectionIndex } from '@/components/ui/section-index.tsx';
import { localName } from '@/i18n/format.ts';
import type { MenuItem, MenuSection, Restaurant } from '@/server/modules/catalog/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { MenuDish } from './menu-dish.tsx';
import { RestaurantHead } from './restaurant-head.tsx';
import classes from './restaurant-page.module.css';

const FILTERS = {
  veg: (item: MenuItem) => item.mark === 'veg',
  nonveg: (item: MenuItem) => item.mark === 'nonveg',
  egg: (item: MenuItem) => item.mark === 'egg',
  bestsellers: (item: MenuItem) => item.bestseller,
  mild: (item: MenuItem) => !item.spicy,
} as const;
type Filter = keyof typeof FILTERS;
const isFilter = (key: string): key is Filter => key in FILTERS;
/** Marks exclude each other, so two of them mean either. */
const MARKS: readonly Filter[] = ['veg', 'nonveg', 'egg'];

function matches(item: MenuItem, chosen: readonly Filter[], words: string, locale: string): boolean {
  const marks = chosen.filter((filter) => MARKS.includes(filter));
  const others = chosen.filter((filter) => !MARKS.includes(filter));
  if (marks.length > 0 && !marks.some((filter) => FILTERS[filter](item))) return false;
  if (!others.every((filter) => FILTERS[filter](item))) return false;
  const text = `${item.name} ${localName(locale, item.name, item.names)} ${item.description}`.toLocaleLowerCase();
  return words === '' || words.split(/\s+/).every((word) => text.includes(word));
}

export interface RestaurantPageProps {
  restaurant: Restaurant;
  sections: readonly MenuSection[];
}

/** A kitchen: head, index, menu, cart. The menu comes with the cached page and is read again here; what is open and in stock is always asked. */
export function RestaurantPage(initial: RestaurantPageProps) {
  const t = useTranslations('restaurant');
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = initial.restaurant;
  const page = useQuery(
    trpc.catalog.restaurant.queryOptions(
      { slug },
      { initialData: { restaurant: initial.restaurant, sections: [...initial.sections] }, initialDataUpdatedAt: 0 },
    ),
  );
  const { restaurant, sections } = page.data;
  const availability = useQuery(trpc.catalog.availability.queryOptions({ restaurantId: restaurant.id }, { refetchInterval: 60_000 }));
  const [chosen, setChosen] = useState<readonly Filter[]>([]);
  const [words, setWords] = useState('');

  const shown = useMemo(
    () =>
      sections
        .map((section) => ({ ...section, items: section.items.filter((item) => matches(item, chosen, words.trim().toLocaleLowerCase(), locale)) }))
        .filter((section) => section.items.length > 0),
    [sections, chosen, words, locale],
  );
  const index = useMemo(
    () => shown.map((section) => ({ id: `section-${section.id}`, label: localName(locale, section.name, section.names), count: section.items.length })),
    [shown, locale],
  );

  return (
    <CustomerFrame>
      <RestaurantHead restaurant={restaurant} opening={availability.data?.opening} />
      <div className={classes.columns}>
        <div className={classes.aside}>
          <SearchBox label={t('searchMenu')} value={words} onChange={setWords} />
          <SectionIndex sections={index} label={t('sections')} />
        </div>
        <div className={classes.menu}>
          <FilterChips
            label={t('filters')}
            selected={chosen}
            onToggle={(key) => isFilter(key) && setChosen(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])}
            chips={[
              { key: 'veg', label: t('filter.veg'), icon: <FoodMark mark="veg" /> },
              { key: 'nonveg', label: t('filter.nonveg'), icon: <FoodMark mark="nonveg" /> },
              { key: 'egg', label: t('filter.egg') },
              { key: 'bestsellers', label: t('filter.bestsellers') },
              { key: 'mild', label: t('filter.mild') },
            ]}
          />
          {shown.length === 0 && <EmptyState title={t('noneTitle')} text={t('noneText')} />}
          {shown.map((section) => (
            <section key={section.id} id={`section-${section.id}`} aria-labelledby={`title-${section.id}`} className={classes.section}>
              <h2 id={`title-${section.id}`} className={classes.sectionTitle}>
                {localName(locale, section.name, section.names)} <span>{t('dishes', { count: section.items.length })}</span>
              </h2>
              {section.items.map((item) => (
                <MenuDish key={item.id} restaurant={restaurant} item={item} availability={availability.data} />
              ))}
            </section>
          ))}
        </div>
        <aside className={classes.cart} aria-label={t('cart')}>
          <CartPanel restaurantId={restaurant.id} />
        </aside>
      </div>
    </CustomerFrame>
  );
}
