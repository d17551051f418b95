'use client';

import { IconClock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { KitchenCard, useFavourites } from '@/components/customer/kitchen-card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterChips } from '@/components/ui/filter-chips.tsx';
import { FoodMark } from '@/components/ui/food-mark.tsx';
import type { RestaurantCardView } from '@/server/modules/discovery/contract.ts';
import classes from './kitchen-grid.module.css';

const FILTERS = {
  openNow: (kitchen: RestaurantCardView) => kitchen.opening.open,
  pureVeg: (kitchen: RestaurantCardView) => kitchen.pureVeg,
  jain: (kitchen: RestaurantCardView) => kitchen.jainOptions,
  under30: (kitchen: RestaurantCardView) => kitchen.eta.max <= 30,
  rated4: (kitchen: RestaurantCardView) => (kitchen.rating ?? 0) >= 4,
  freeDelivery: (kitchen: RestaurantCardView) => kitchen.deliveryPaise === 0,
} as const;
type Filter = keyof typeof FILTERS;
const KEYS = Object.keys(FILTERS) as Filter[];
const isFilter = (key: string): key is Filter => key in FILTERS;
const FIRST = 24;

/** The kitchens in reach with filters that work at once; nearest and open ones come first from the server. */
export function KitchenGrid({ kitchens }: { kitchens: readonly RestaurantCardView[] }) {
  const t = useTranslations('customer.home');
  const favourites = useFavourites();
  const [chosen, setChosen] = useState<readonly Filter[]>([]);
  const [all, setAll] = useState(false);
  const shown = useMemo(() => kitchens.filter((kitchen) => chosen.every((filter) => FILTERS[filter](kitchen))), [kitchens, chosen]);
  const visible = all ? shown : shown.slice(0, FIRST);
  const icons: Partial<Record<Filter, React.ReactNode>> = { openNow: <IconClock size={18} aria-hidden />, pureVeg: <FoodMark mark="veg" /> };
  return (
    <section aria-labelledby="near">
      <div className={classes.head}>
        <h2 id="near" className={classes.title}>
          {t('near')} <span className={classes.count}>{t('kitchens', { count: shown.length })}</span>
        </h2>
        <FilterChips
          label={t('filters')}
          chips={KEYS.map((key) => ({ key, label: t(`filter.${key}`), icon: icons[key] }))}
          selected={chosen}
          onToggle={(key) => isFilter(key) && setChosen(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])}
        />
      </div>
      {shown.length === 0 && <EmptyState title={t('noneTitle')} text={t('noneText')} />}
      <ul className={classes.grid}>
        {visible.map((kitchen, index) => (
          <li key={kitchen.id}>
            <KitchenCard kitchen={kitchen} favourites={favourites} priority={index < 4} />
          </li>
        ))}
      </ul>
      {visible.length < shown.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('showAll', { count: shown.length })}
        </button>
      )}
    </section>
  );
}
