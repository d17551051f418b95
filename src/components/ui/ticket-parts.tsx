'use client';

import { IconScooter } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatTimer } from '@/i18n/format.ts';
import { StatusBadge } from './status-badge.tsx';
import classes from './ticket-parts.module.css';

/** Time left to cook, or how late it is; `null` keeps its room. */
export function TicketTimer({ secondsLeft }: { secondsLeft: number | null }) {
  const t = useTranslations('kit.ticket');
  const late = secondsLeft !== null && secondsLeft < 0;
  return (
    <div className={classes.timer} role="timer" data-late={late || undefined}>
      <b>{secondsLeft === null ? ' ' : `${late ? '+' : ''}${formatTimer(secondsLeft)}`}</b>
      <span>{t(late ? 'late' : 'left')}</span>
    </div>
  );
}

/** How much of the cooking time is used, 0 to 1; full and red when late. */
export function TicketBar({ used, late }: { used: number; late?: boolean }) {
  return (
    <div className={classes.bar} data-late={late || undefined} aria-hidden="true">
      <span style={{ inlineSize: `${Math.min(1, Math.max(0, used)) * 100}%` }} />
    </div>
  );
}

/** The code that the rider must say to get the food. */
export function TicketCode({ code }: { code: string }) {
  const t = useTranslations('kit.ticket');
  return (
    <div className={classes.code}>
      <span>{t('riderCode')}</span>
      <b dir="ltr">{code}</b>
    </div>
  );
}

interface RiderChipProps {
  /** Ready to read: `Imran at counter`, `Vinod, 4–6 min`. */
  text: string;
  arrived?: boolean;
  /** At the end: `waits 2 min`. */
  aside?: ReactNode;
}

/** Where the rider is. */
export function RiderChip({ text, arrived, aside }: RiderChipProps) {
  return (
    <div className={classes.rider}>
      <StatusBadge tone={arrived ? 'good' : 'info'} icon={<IconScooter stroke={1.9} aria-hidden />}>
        {text}
      </StatusBadge>
      {aside && <span className={classes.aside}>{aside}</span>}
    </div>
  );
}

/** A key that does the same as the button it stands in. */
export function KeyHint({ children }: { children: string }) {
  return (
    <span className={classes.key} aria-hidden="true">
      {children}
    </span>
  );
}
