'use client';

import { IconCalendarEvent } from '@tabler/icons-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { FoodMark } from '@/components/ui/food-mark.tsx';
import { Money } from '@/components/ui/money.tsx';
import { PlatePicture } from '@/components/ui/plate-picture.tsx';
import { formatDay, localName } from '@/i18n/format.ts';
import type { Feed } from '@/server/modules/discovery/contract.ts';
import classes from './festival-shelf.module.css';

/** The one band of a festival or region a page may have. */
export function FestivalShelf({ shelf }: { shelf: NonNullable<Feed['shelf']> }) {
  const t = useTranslations('customer.shelf');
  const locale = useLocale();
  const key = `festivals.${shelf.festival?.key ?? ''}`;
  const festival = shelf.festival && t.has(key as never) ? t(key as never) : null;
  const title = festival ? t('festival', { festival }) : t('regional');
  const text = festival ? t('festivalText') : t('regionalText');
  return (
    <section className={classes.band} aria-label={title}>
      <div className={classes.text}>
        {festival && shelf.festival && (
          <p className={classes.when}>
            <IconCalendarEvent size={18} aria-hidden />
            {t('when', { festival, day: formatDay(shelf.festival.date, locale) })}
          </p>
        )}
        <h2 className={classes.title}>{title}</h2>
        <p>{text}</p>
      </div>
      <ul className={classes.items}>
        {shelf.items.slice(0, 4).map((item) => (
          <li key={item.itemId}>
            <Link href={`/restaurant/${item.restaurantSlug}#item-${item.itemId}`} className={classes.item}>
              <PlatePicture picture={{ src: item.picture, alt: '' }} />
              <span className={classes.name}>
                <FoodMark mark={item.mark} /> {localName(locale, item.name, item.names)}
              </span>
              <span className={classes.from}>{item.restaurantName}</span>
              <Money paise={item.pricePaise} className={classes.price} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
