'use client';

import { UnstyledButton } from '@mantine/core';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatMoney } from '@/i18n/format.ts';
import { LocaleSwitch } from './locale-switch.tsx';
import { PhoneBar } from './phone-bar.tsx';
import classes from './rider-shell.module.css';
import { MAIN_ID, SkipLink } from './skip-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import type { NavItem } from './types.ts';

export interface RiderShellProps {
  /** `undefined` while it is not known. */
  onDuty: boolean | undefined;
  today?: { paise: number; trips: number };
  onSos?: () => void;
  /** Yellow line under the head: no network, action saved. */
  banner?: ReactNode;
  /** Pinned at the thumb; takes the place of the navigation. */
  action?: ReactNode;
  nav?: readonly NavItem[];
  children: ReactNode;
}

/** Head in ink with duty, pay and SOS; page; one action or the places at the thumb. */
export function RiderShell({ onDuty, today, onSos, banner, action, nav = [], children }: RiderShellProps) {
  const t = useTranslations('shell');
  return (
    <div className={classes.shell} data-portal="rider">
      <SkipLink />
      <header className={classes.header}>
        <span className={classes.duty} data-on={onDuty || undefined}>
          {onDuty !== undefined && t(onDuty ? 'onDuty' : 'offDuty')}
        </span>
        <span className={classes.switches}>
          <LocaleSwitch compact className={classes.switch} />
          <ThemeSwitch className={classes.switch} />
        </span>
        {today && (
          <span className={classes.pay}>
            <b>{formatMoney(today.paise)}</b>
            <span>{t('todayTrips', { count: today.trips })}</span>
          </span>
        )}
        {onSos && (
          <UnstyledButton className={classes.sos} onClick={onSos}>
            <IconAlertOctagonFilled size={22} aria-hidden />
            {t('sos')}
          </UnstyledButton>
        )}
      </header>
      {banner}
      <main id={MAIN_ID} tabIndex={-1} className={classes.main}>
        {children}
      </main>
      {action ? <div className={classes.action}>{action}</div> : nav.length > 0 && <PhoneBar items={nav} always />}
    </div>
  );
}
