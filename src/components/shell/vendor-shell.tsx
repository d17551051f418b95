'use client';

import { useDisclosure } from '@mantine/hooks';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo.tsx';
import { AccountMenu } from './account-menu.tsx';
import { LocaleSwitch } from './locale-switch.tsx';
import { NavBadge } from './nav-badge.tsx';
import { NavDrawer } from './nav-drawer.tsx';
import { Palette, PaletteButton } from './palette.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { MAIN_ID, SkipLink } from './skip-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import type { Command, NavItem, Viewer } from './types.ts';
import { useIsCurrent } from './use-is-current.ts';
import classes from './vendor-shell.module.css';

export interface VendorShellProps {
  /** The restaurant: a name, or a switch when the person works at several. */
  title: ReactNode;
  meta?: ReactNode;
  nav: readonly NavItem[];
  /** Stands at the foot of the rail. */
  settings?: NavItem;
  /** Right of the title: connection state, busy mode, accepting orders. */
  actions?: ReactNode;
  banner?: ReactNode;
  /** Foot of the page: key hints, printer state. */
  hints?: ReactNode;
  commands?: readonly Command[];
  viewer: Viewer;
  onSignOut?: () => void;
  children: ReactNode;
}

function RailLink({ item, current }: { item: NavItem; current: boolean }) {
  return (
    <Link href={item.href} className={classes.railLink} aria-current={current ? 'page' : undefined}>
      <span className={classes.railIcon}>
        {item.icon}
        <NavBadge count={item.badge} urgent={item.urgent} className={classes.railBadge} />
      </span>
      {item.label}
    </Link>
  );
}

/** Rail of places, head with the restaurant and its switches, page. */
export function VendorShell({ title, meta, nav, settings, actions, banner, hints, commands = [], viewer, onSignOut, children }: VendorShellProps) {
  const t = useTranslations('shell');
  const name = useTranslations('common')('name');
  const all = settings ? [...nav, settings] : nav;
  const isCurrent = useIsCurrent(all);
  const [opened, menu] = useDisclosure(false);
  return (
    <div className={classes.shell} data-portal="vendor">
      <SkipLink />
      <nav className={classes.rail} aria-label={t('main')}>
        <Link href={nav[0]?.href ?? '/vendor'} className={classes.logo} aria-label={name}>
          <Logo size={38} />
        </Link>
        {nav.map((item) => (
          <RailLink key={item.href} item={item} current={isCurrent(item)} />
        ))}
        {settings && (
          <div className={classes.railFoot}>
            <RailLink item={settings} current={isCurrent(settings)} />
          </div>
        )}
      </nav>
      <div className={classes.body}>
        <header className={classes.header}>
          <div className={classes.title}>
            <div className={classes.name}>{title}</div>
            {meta && <div className={classes.meta}>{meta}</div>}
          </div>
          <div className={classes.actions}>
            {actions}
            {commands.length > 0 && <PaletteButton compact />}
            <span className={classes.desktop}>
              <LocaleSwitch compact />
              <ThemeSwitch />
            </span>
            <span className={classes.account}>
              <AccountMenu viewer={viewer} onSignOut={onSignOut} />
            </span>
          </div>
        </header>
        {banner}
        <main id={MAIN_ID} tabIndex={-1} className={classes.main}>
          {children}
        </main>
        {hints && <footer className={classes.hints}>{hints}</footer>}
      </div>
      <PhoneBar items={nav} onMore={menu.open} />
      <NavDrawer items={all} opened={opened} onClose={menu.close} />
      {commands.length > 0 && <Palette commands={commands} />}
    </div>
  );
}
