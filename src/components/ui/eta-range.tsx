import { useTranslations } from 'next-intl';
import classes from './eta-range.module.css';

interface EtaRangeProps {
  min: number;
  max: number;
  /** `lg` is the largest text of a tracking page, `md` a block's, `sm` a line's. */
  size?: 'sm' | 'md' | 'lg';
}

/** Minutes until something comes, always as a range: `28–34 min`. */
export function EtaRange({ min, max, size = 'sm' }: EtaRangeProps) {
  const t = useTranslations('kit');
  const figure = min === max ? String(min) : `${min}–${max}`;
  return (
    <span className={classes.eta} data-size={size}>
      <span aria-hidden="true">
        {t.rich('minutes', {
          figure,
          small: (unit) => <span className={classes.unit}>{unit}</span>,
          b: (value) => <bdi className={classes.figure}>{value}</bdi>,
        })}
      </span>
      <span className="visually-hidden">{t('minutesSpoken', { min, max })}</span>
    </span>
  );
}
