import { IconStarFilled } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { formatShortCount } from '@/i18n/format.ts';
import classes from './rating.module.css';

interface RatingProps {
  value: number;
  count?: number;
  /** `chip` on cards, `plain` in rows. */
  variant?: 'chip' | 'plain';
}

/** A star, the mean of the ratings and how many there are. */
export function Rating({ value, count, variant = 'plain' }: RatingProps) {
  const t = useTranslations('kit');
  return (
    <span className={classes.rating} data-variant={variant}>
      <IconStarFilled size={variant === 'chip' ? 14 : 13} aria-hidden />
      <span aria-hidden="true">
        <b>{value.toFixed(1)}</b>
        {count !== undefined && <span className={classes.count}>{variant === 'chip' ? formatShortCount(count) : `(${formatShortCount(count)})`}</span>}
      </span>
      <span className="visually-hidden">
        {count === undefined ? t('rated', { value: value.toFixed(1) }) : t('ratedBy', { value: value.toFixed(1), count })}
      </span>
    </span>
  );
}
