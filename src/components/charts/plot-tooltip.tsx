'use client';

import { useTranslations } from 'next-intl';
import { formatCount } from '@/i18n/format.ts';
import type { HourPoint } from './hour-point.ts';
import classes from './orders-by-hour.module.css';

interface PlotTooltipProps {
  points: readonly HourPoint[];
  /** Filled in by the chart. */
  active?: boolean;
  label?: number | string;
}

/** The figures of the hour under the pointer. */
export function PlotTooltip({ points, active, label }: PlotTooltipProps) {
  const t = useTranslations('kit.chart');
  const point = active ? points[Number(label)] : undefined;
  if (!point) return null;
  const rows = [
    { kind: 'now', name: t('today'), value: point.today },
    { kind: 'before', name: t('before'), value: point.before },
    { kind: 'forecast', name: t('forecast'), value: point.today == null ? point.forecast : null },
  ];
  return (
    <div className={classes.tooltip}>
      <b>{point.label}</b>
      {rows.map(({ kind, name, value }) =>
        value == null ? null : (
          <span key={kind} data-kind={kind}>
            {name} <b>{formatCount(value)}</b>
          </span>
        ),
      )}
    </div>
  );
}
