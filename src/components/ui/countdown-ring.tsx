'use client';

import { useTranslations } from 'next-intl';
import { formatTimer } from '@/i18n/format.ts';
import classes from './countdown-ring.module.css';

interface CountdownRingProps {
  /** `null` while it is not known: keeps its room. */
  secondsLeft: number | null;
  totalSeconds: number;
  /** What ends: `to decide`. */
  label: string;
  /** Red from here on. */
  urgentBelow?: number;
  size?: number;
}

const SPOKEN = [60, 30, 10];

/** A ring that empties, with the figure beside it. It speaks at 60, 30 and 10 seconds, not each second. */
export function CountdownRing({ secondsLeft, totalSeconds, label, urgentBelow = 60, size = 38 }: CountdownRingProps) {
  const t = useTranslations('kit');
  const left = Math.max(0, secondsLeft ?? totalSeconds);
  const radius = size / 2 - 3;
  const length = 2 * Math.PI * radius;
  const mark = secondsLeft === null ? undefined : SPOKEN.findLast((second) => left <= second);
  return (
    <div className={classes.countdown} role="timer" aria-label={label} data-urgent={left <= urgentBelow || undefined}>
      <span className={classes.text}>
        <span className={classes.figure}>{secondsLeft === null ? ' ' : formatTimer(left)}</span>
        <span className={classes.label}>{label}</span>
      </span>
      <svg width={size} height={size} className={classes.ring} aria-hidden="true">
        <circle cx={size / 2} cy={size / 2} r={radius} className={classes.track} />
        <circle
          cx={size / 2}
          cy={size / 2}
          r={radius}
          className={classes.arc}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - Math.min(1, left / totalSeconds))}
        />
      </svg>
      <span className="visually-hidden" role="status">
        {mark !== undefined && t('secondsLeft', { seconds: mark, label })}
      </span>
    </div>
  );
}
