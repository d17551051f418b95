'use client';

import { useTranslations } from 'next-intl';
import classes from './heat-legend.module.css';

/** What the map's colours and shapes mean; always on it. */
export function HeatLegend({ riders, late }: { riders: number; late: number }) {
  const t = useTranslations('admin.live');
  return (
    <>
      <div className={classes.box}>
        <span>{t('legend')}</span>
        <span className={classes.scale} aria-hidden />
        <span className={classes.ends} aria-hidden>
          <span>0</span>
          <span>1</span>
          <span>2</span>
          <span>3+</span>
        </span>
      </div>
      <dl className={classes.box}>
        <div className={classes.row}>
          <dt data-shape="rider">{t('riders')}</dt>
          <dd>{riders}</dd>
        </div>
        <div className={classes.row}>
          <dt data-shape="late">{t('late')}</dt>
          <dd>{late}</dd>
        </div>
      </dl>
    </>
  );
}
