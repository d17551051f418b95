'use client';

import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo.tsx';
import { AccountMenu } from './account-menu.tsx';
import classes from './admin-shell.module.css';
import { LocaleSwitch } from './locale-switch.tsx';
import { NavBadge } from './nav-badge.tsx';
import { NavDrawer } from './nav-drawer.tsx';
import { Palette, PaletteButton } from './palette.tsx';
import { MAIN_ID, SkipLink } from './skip-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import type { Command, NavItem, Viewer } from './types.ts';
import { useIsCurrent } from './use-is-current.ts';

export interface AdminShellProps {
  nav: readonly NavItem[];
  /** More than the places of `nav`, which are always in the palette. */
  commands?: readonly Command[];
  viewer: Viewer;
  onSignOut?: () => void;
  banner?: ReactNode;
  children: ReactNode;
}

/** Sidebar with every place, page, and the palette behind Ctrl+K. Pages bring their head with `PageHeader`. */
export function AdminShell({ nav, commands = [], viewer, onSignOut, banner, children }: AdminShellProps) {
  const t = useTranslations('shell');
  const name = useTranslations('common')('name');
  const isCurrent = useIsCurrent(nav);
  const [opened, menu] = useDisclosure(false);
  const places = nav.map<Command>(({ href, label, icon }) => ({ id: href, label, icon, href }));
  return (
    <div className={classes.shell} data-portal="admin">
      <SkipLink />
      <aside className={classes.side}>
        <div className={classes.brand}>
          <Link href="/admin" aria-label={name} className={classes.logo}>
            <Logo size={32} word={name} />
          </Link>
          <span className={classes.portal}>{t('admin')}</span>
        </div>
        <nav aria-label={t('main')} className={classes.nav}>
          {nav.map((item) => (
            <Link key={item.href} href={item.href} className={classes.link} aria-current={isCurrent(item) ? 'page' : undefined}>
              {item.icon}
              <span className={classes.label}>{item.label}</span>
              <NavBadge count={item.badge} urgent={item.urgent} />
            </Link>
          ))}
        </nav>
        <div className={classes.foot}>
          <ThemeSwitch compact={false} className={classes.row} />
          <LocaleSwitch className={classes.row} />
          <div className={classes.viewer}>
            <AccountMenu viewer={viewer} onSignOut={onSignOut} />
            {viewer && <span className={classes.viewerName}>{viewer.name}</span>}
          </div>
        </div>
      </aside>
      <div className={classes.body}>
        <header className={classes.phone}>
          <ActionIcon onClick={menu.open} aria-label={t('menu')} aria-haspopup="dialog">
            <IconMenu2 size={22} aria-hidden />
          </ActionIcon>
          <Link href="/admin" aria-label={name} className={classes.logo}>
            <Logo size={30} word={name} />
          </Link>
          <span className={classes.push} />
          <PaletteButton compact />
          <AccountMenu viewer={viewer} onSignOut={onSignOut} />
        </header>
        {banner}
        <main id={MAIN_ID} tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
      <NavDrawer items={nav} opened={opened} onClose={menu.close} />
      <Palette commands={[...places, ...commands]} />
    </div>
  );
}
