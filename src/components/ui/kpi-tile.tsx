import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import classes from './kpi-tile.module.css';
import { Spark } from './spark.tsx';

export interface KpiDelta {
  /** Ready to read, without a sign: `8.4%`, `1.8 points`. */
  readonly text: string;
  readonly direction: 'up' | 'down' | 'flat';
  /** Whether that is good: a falling delivery time is. */
  readonly tone: 'good' | 'bad' | 'neutral';
  /** `vs last Thu`. */
  readonly against: string;
}

export interface KpiTileProps {
  label: string;
  icon: ReactNode;
  value: ReactNode;
  /** Small, after the value: `%`, `min`. */
  unit?: string;
  delta?: KpiDelta;
  spark?: { now: readonly number[]; before?: readonly number[] };
}

const ARROWS = { up: IconArrowUpRight, down: IconArrowDownRight, flat: IconArrowRight } as const;

/** A figure with what it was. Colour says good or bad, the arrow says direction. */
export function KpiTile({ label, icon, value, unit, delta, spark }: KpiTileProps) {
  const t = useTranslations('kit.delta');
  const Arrow = ARROWS[delta?.direction ?? 'flat'];
  return (
    <section className={classes.tile}>
      <h3 className={classes.label}>
        {icon}
        {label}
      </h3>
      <p className={classes.value}>
        <bdi>{value}</bdi>
        {unit && <span className={classes.unit}>{unit}</span>}
      </p>
      {delta && (
        <p className={classes.delta} data-tone={delta.tone}>
          <Arrow size={16} stroke={2.2} aria-hidden />
          <span className="visually-hidden">{t(delta.direction)}</span>
          <b>{delta.text}</b> <span className={classes.against}>{delta.against}</span>
        </p>
      )}
      {spark && <Spark {...spark} tone={delta?.tone === 'bad' ? 'bad' : 'good'} />}
    </section>
  );
}
