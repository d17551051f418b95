'use client';

import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { NavBadge } from './nav-badge.tsx';
import classes from './phone-bar.module.css';
import type { NavItem } from './types.ts';
import { useIsCurrent } from './use-is-current.ts';

/** The bar at the thumb: at most five places; `onMore` takes the fifth. */
export function PhoneBar({ items, onMore, always }: { items: readonly NavItem[]; onMore?: () => void; always?: boolean }) {
  const t = useTranslations('shell');
  const isCurrent = useIsCurrent(items);
  return (
    <nav className={classes.bar} aria-label={t('main')} data-always={always || undefined}>
      {items.slice(0, onMore ? 4 : 5).map((item) => (
        <Link key={item.href} href={item.href} className={classes.item} aria-current={isCurrent(item) ? 'page' : undefined}>
          <span className={classes.icon}>
            {item.icon}
            <NavBadge count={item.badge} urgent={item.urgent} className={classes.badge} />
          </span>
          <span>{item.label}</span>
        </Link>
      ))}
      {onMore && (
        <UnstyledButton className={classes.item} onClick={onMore} aria-haspopup="dialog">
          <span className={classes.icon}>
            <IconDots size={24} stroke={1.7} aria-hidden />
          </span>
          <span>{t('more')}</span>
        </UnstyledButton>
      )}
    </nav>
  );
}
