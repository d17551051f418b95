import type { ReactNode } from 'react';
import classes from './status-badge.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'accent' | 'neutral';

interface StatusBadgeProps {
  tone: Tone;
  /** A tone never stands alone: bring an icon, or let the words carry it. */
  icon?: ReactNode;
  children: ReactNode;
}

/** A short state in words, tinted. */
export function StatusBadge({ tone, icon, children }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
