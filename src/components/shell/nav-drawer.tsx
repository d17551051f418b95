'use client';

import { Drawer } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LocaleSwitch } from './locale-switch.tsx';
import { NavBadge } from './nav-badge.tsx';
import classes from './nav-drawer.module.css';
import { ThemeSwitch } from './theme-switch.tsx';
import type { NavItem } from './types.ts';
import { useIsCurrent } from './use-is-current.ts';

interface NavDrawerProps {
  items: readonly NavItem[];
  opened: boolean;
  onClose: () => void;
  footer?: ReactNode;
}

/** All of a portal's places on a phone, with language and appearance. */
export function NavDrawer({ items, opened, onClose, footer }: NavDrawerProps) {
  const t = useTranslations('shell');
  const common = useTranslations('common');
  const isCurrent = useIsCurrent(items);
  return (
    <Drawer opened={opened} onClose={onClose} title={t('menu')} size={320} closeButtonProps={{ 'aria-label': common('close'), size: 44 }}>
      <nav aria-label={t('menu')}>
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={item.href}>
              <Link href={item.href} className={classes.link} aria-current={isCurrent(item) ? 'page' : undefined} onClick={onClose}>
                {item.icon}
                <span className={classes.label}>{item.label}</span>
                <NavBadge count={item.badge} urgent={item.urgent} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.footer}>
        <LocaleSwitch />
        <ThemeSwitch compact={false} />
        {footer}
      </div>
    </Drawer>
  );
}
