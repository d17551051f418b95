'use client';

import { UnstyledButton } from '@mantine/core';
import { IconHeart, IconHeartFilled, IconRosetteDiscountFilled } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { formatKm, formatMoney } from '@/i18n/format.ts';
import { EtaRange } from './eta-range.tsx';
import { FoodMark } from './food-mark.tsx';
import { type Picture, PlatePicture } from './plate-picture.tsx';
import { Rating } from './rating.tsx';
import classes from './restaurant-card.module.css';

export interface RestaurantCardProps {
  href: string;
  name: string;
  picture: Picture;
  eta: { min: number; max: number };
  distanceM: number;
  /** 0 is free. */
  deliveryPaise: number;
  rating: number | null;
  ratingCount: number;
  cuisines: readonly string[];
  priceForTwoPaise: number;
  pureVeg: boolean;
  sponsored?: boolean;
  /** What the offer is, ready to read: `₹100 off above ₹500`. */
  offer?: string | null;
  /** When it is closed: since when, or when it opens. Takes the place of the ETA. */
  closed?: string | null;
  favourite?: boolean;
  onFavourite?: (favourite: boolean) => void;
  /** Among the first on the page. */
  priority?: boolean;
  level?: 2 | 3;
}

/** A kitchen among others: picture, name, when, what it costs to bring. The whole card leads to it. */
export function RestaurantCard(props: RestaurantCardProps) {
  const { href, name, picture, eta, distanceM, deliveryPaise, rating, ratingCount, cuisines, priceForTwoPaise, pureVeg } = props;
  const { sponsored, offer, closed, favourite, onFavourite, priority, level = 3 } = props;
  const t = useTranslations('kit');
  const Heading = `h${level}` as const;
  const Heart = favourite ? IconHeartFilled : IconHeart;
  return (
    <article className={classes.card}>
      <div className={classes.frame}>
        <PlatePicture picture={picture} priority={priority} grey={Boolean(closed)} className={classes.picture} />
        {sponsored && <span className={classes.sponsored}>{t('sponsored')}</span>}
        {offer && (
          <span className={classes.offer}>
            <IconRosetteDiscountFilled size={18} aria-hidden />
            {offer}
          </span>
        )}
      </div>
      <div className={classes.head}>
        <Heading className={classes.name}>
          <Link href={href} className={classes.link}>
            {name}
          </Link>
        </Heading>
        {rating !== null && <Rating value={rating} count={ratingCount} variant="chip" />}
      </div>
      <p className={classes.facts}>
        {closed ? <b className={classes.closed}>{closed}</b> : <EtaRange {...eta} />}
        <span>{t('km', { km: formatKm(distanceM) })}</span>
        {deliveryPaise === 0 ? <span className={classes.free}>{t('freeDelivery')}</span> : <span>{t('delivery', { price: formatMoney(deliveryPaise) })}</span>}
      </p>
      <p className={classes.meta}>
        {pureVeg && (
          <span className={classes.veg}>
            <FoodMark mark="veg" size={14} />
            {t('pureVeg')}
          </span>
        )}
        <span>{cuisines.join(', ')}</span>
        <span>{t('forTwo', { price: formatMoney(priceForTwoPaise) })}</span>
      </p>
      {onFavourite && (
        <UnstyledButton
          className={classes.heart}
          aria-pressed={Boolean(favourite)}
          aria-label={t('favourite', { name })}
          onClick={() => onFavourite(!favourite)}
        >
          <Heart size={20} stroke={1.8} aria-hidden />
        </UnstyledButton>
      )}
    </article>
  );
}
