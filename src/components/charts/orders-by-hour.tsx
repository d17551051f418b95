'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { formatCount } from '@/i18n/format.ts';
import type { HourPoint, NowMark } from './hour-point.ts';
import classes from './orders-by-hour.module.css';

export interface OrdersByHourProps {
  points: readonly HourPoint[];
  /** `Last Thu`. */
  beforeLabel: string;
  now?: NowMark;
  /** What the table for screen readers is called. */
  caption: string;
  height?: number;
}

const Plot = dynamic(() => import('./orders-plot.tsx').then((module) => module.OrdersPlot), { ssr: false });

/** Today solid over last week dashed, forecast dotted in its band. A table says the same to screen readers. */
export function OrdersByHour({ points, beforeLabel, now, caption, height = 300 }: OrdersByHourProps) {
  const t = useTranslations('kit.chart');
  const forecast = points.some((point) => point.forecast != null);
  const figure = (value: number | null | undefined) => (value == null ? '' : formatCount(value));
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.legend}>
        <span data-kind="now">{t('today')}</span>
        <span data-kind="before">{beforeLabel}</span>
        {forecast && <span data-kind="forecast">{t('forecast')}</span>}
        {forecast && <span data-kind="band">{t('band')}</span>}
      </figcaption>
      <div style={{ blockSize: height }} dir="ltr" aria-hidden="true">
        <Plot points={points} now={now} />
      </div>
      <table className="visually-hidden">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('hour')}</th>
            <th scope="col">{t('today')}</th>
            <th scope="col">{beforeLabel}</th>
            {forecast && <th scope="col">{t('forecast')}</th>}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.label}>
              <th scope="row">{point.label}</th>
              <td>{figure(point.today)}</td>
              <td>{figure(point.before)}</td>
              {forecast && <td>{figure(point.forecast)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
