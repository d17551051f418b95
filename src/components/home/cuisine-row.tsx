'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useCuisineNames } from '@/components/customer/cuisine-names.ts';
import { PlatePicture } from '@/components/ui/plate-picture.tsx';
import type { Feed } from '@/server/modules/discovery/contract.ts';
import classes from './cuisine-row.module.css';

/** Cuisines as round plates; each leads to the search with it chosen. */
export function CuisineRow({ cuisines }: { cuisines: Feed['cuisines'] }) {
  const t = useTranslations('customer.home');
  const name = useCuisineNames();
  if (cuisines.length === 0) return null;
  return (
    <nav aria-label={t('cuisines')}>
      <ul className={classes.row}>
        {cuisines.map((cuisine) => (
          <li key={cuisine.key}>
            <Link href={`/search?cuisine=${encodeURIComponent(cuisine.key)}`} className={classes.link}>
              <span className={classes.plate}>
                <PlatePicture picture={{ src: cuisine.picture, alt: '' }} size="row" ratio="1" className={classes.picture} />
              </span>
              {name(cuisine.key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
