'use client';

import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import classes from './account-menu.module.css';
import type { NavItem, Viewer } from './types.ts';

interface AccountMenuProps {
  viewer: Viewer;
  items?: readonly NavItem[];
  signInHref?: string;
  onSignOut?: () => void;
}

/** The first letter of a name, as its reader would count letters. */
export function initialOf(name: string): string {
  const first = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim())[Symbol.iterator]().next();
  return first.done ? '?' : first.value.segment.toUpperCase();
}

/** The person's circle with their menu, the way to sign in for a guest, and an empty circle of the same size while it is not known. */
export function AccountMenu({ viewer, items = [], signInHref = '/sign-in', onSignOut }: AccountMenuProps) {
  const t = useTranslations('shell');
  if (viewer === undefined) return <span className={classes.avatar} aria-hidden="true" />;
  if (viewer === null)
    return (
      <Link href={signInHref} className={classes.signIn}>
        {t('signIn')}
      </Link>
    );
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.avatar} aria-label={`${t('account')}: ${viewer.name}`}>
          {initialOf(viewer.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className={classes.name}>{viewer.name}</span>
          {viewer.detail && <span className={classes.detail}>{viewer.detail}</span>}
        </Menu.Label>
        {items.map((item) => (
          <Menu.Item key={item.href} component={Link} href={item.href} leftSection={item.icon} className={classes.item}>
            {item.label}
          </Menu.Item>
        ))}
        {onSignOut && (
          <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} className={classes.item} onClick={onSignOut}>
            {t('signOut')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
