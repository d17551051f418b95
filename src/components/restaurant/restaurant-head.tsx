'use client';

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCertificate, IconHeart, IconHeartFilled, IconReceiptTax, IconShare2 } from '@tabler/icons-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useCuisineNames } from '@/components/customer/cuisine-names.ts';
import { useFavourites } from '@/components/customer/kitchen-card.tsx';
import { useClosedText } from '@/components/customer/opening-text.ts';
import { useReach } from '@/components/restaurant/use-reach.ts';
import { EtaRange } from '@/components/ui/eta-range.tsx';
import { FoodMark } from '@/components/ui/food-mark.tsx';
import { PlatePicture } from '@/components/ui/plate-picture.tsx';
import { Rating } from '@/components/ui/rating.tsx';
import { formatClock, formatCount, formatKm, formatMoney, localName } from '@/i18n/format.ts';
import type { Opening, Restaurant } from '@/server/modules/catalog/contract.ts';
import classes from './restaurant-head.module.css';

/** Who cooks: picture, name, rating, when it comes, what it costs to bring, openness, licence and GST status. */
export function RestaurantHead({ restaurant, opening }: { restaurant: Restaurant; opening: Opening | undefined }) {
  const t = useTranslations('restaurant');
  const locale = useLocale();
  const cuisine = useCuisineNames();
  const closedText = useClosedText();
  const favourites = useFavourites();
  const reach = useReach(restaurant);
  const name = localName(locale, restaurant.name, restaurant.names);
  const favourite = favourites?.ids.has(restaurant.id) ?? false;
  const share = async () => {
    const link = `${window.location.origin}/restaurant/${restaurant.slug}`;
    if (navigator.share) await navigator.share({ title: name, url: link }).catch(() => {});
    else {
      await navigator.clipboard.writeText(link);
      notifications.show({ message: t('linkCopied') });
    }
  };
  return (
    <header className={classes.head}>
      <nav aria-label={t('path')} className={classes.path}>
        <ol>
          <li>
            <Link href="/">{restaurant.cityName}</Link>
          </li>
          <li>
            <Link href={`/search?q=${encodeURIComponent(restaurant.localityName)}`}>{restaurant.localityName}</Link>
          </li>
          <li aria-current="page">{name}</li>
        </ol>
      </nav>
      <PlatePicture picture={{ src: restaurant.picture, alt: '' }} priority grey={opening && !opening.open} className={classes.picture} />
      <div className={classes.text}>
        <h1 className={classes.name}>{name}</h1>
        <p className={classes.sub}>
          {restaurant.cuisines.map(cuisine).join(', ')} · {t('forTwo', { price: formatMoney(restaurant.priceForTwo) })} · {restaurant.addressLine}
        </p>
        <dl className={classes.facts}>
          {restaurant.rating !== null && (
            <div>
              <dd>
                <Rating value={restaurant.rating} />
              </dd>
              <dt>{t('ratings', { count: formatCount(restaurant.ratingCount) })}</dt>
            </div>
          )}
          {reach && (
            <>
              <div>
                <dd>
                  <EtaRange {...reach.eta} />
                </dd>
                <dt>{t('away', { km: formatKm(reach.distanceM) })}</dt>
              </div>
              <div>
                <dd>{reach.deliveryPaise === 0 ? t('free') : formatMoney(reach.deliveryPaise)}</dd>
                <dt>
                  {restaurant.freeDeliveryAbovePaise === null ? t('delivery') : t('freeAbove', { amount: formatMoney(restaurant.freeDeliveryAbovePaise) })}
                </dt>
              </div>
            </>
          )}
          {opening && (
            <div>
              <dd data-closed={!opening.open || undefined}>{opening.open ? t('open') : t('closed')}</dd>
              <dt>{opening.open ? opening.closesAt && t('until', { time: formatClock(opening.closesAt, locale) }) : closedText(opening)}</dt>
            </div>
          )}
        </dl>
        <ul className={classes.papers}>
          {restaurant.pureVeg && (
            <li>
              <FoodMark mark="veg" size={14} /> {t('pureVeg')}
            </li>
          )}
          <li>
            <IconCertificate size={18} aria-hidden /> {t('fssai', { number: restaurant.fssai })}
          </li>
          <li>
            <IconReceiptTax size={18} aria-hidden /> {t(`gst.${restaurant.gstStatus}`)}
          </li>
        </ul>
      </div>
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconShare2 size={18} aria-hidden />} onClick={() => void share()}>
          {t('share')}
        </Button>
        {favourites && (
          <Button
            variant="default"
            aria-pressed={favourite}
            leftSection={favourite ? <IconHeartFilled size={18} color="var(--th-accent-text)" aria-hidden /> : <IconHeart size={18} aria-hidden />}
            onClick={() => favourites.set(restaurant.id, !favourite)}
          >
            {favourite ? t('saved') : t('save')}
          </Button>
        )}
      </div>
    </header>
  );
}
