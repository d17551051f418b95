'use client';

import { IconHome, IconReceipt, IconSearch, IconShoppingBag, IconUser } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo.tsx';
import { formatMoney } from '@/i18n/format.ts';
import { AccountMenu } from './account-menu.tsx';
import { AddressButton, type ShellAddress } from './address-button.tsx';
import classes from './customer-shell.module.css';
import { LocaleSwitch } from './locale-switch.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { SearchLink } from './search-link.tsx';
import { MAIN_ID, SkipLink } from './skip-link.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import type { NavItem, Viewer } from './types.ts';

export interface CustomerShellProps {
  viewer: Viewer;
  /** `null` until one is chosen. */
  address: ShellAddress | null;
  onAddress: () => void;
  /** `totalPaise` is left out while the price is not known. */
  cart: { count: number; totalPaise?: number };
  /** Takes the place of the link to the search page. */
  search?: ReactNode;
  accountItems?: readonly NavItem[];
  onSignOut?: () => void;
  /** Above the page: offline, maintenance. */
  banner?: ReactNode;
  footer?: ReactNode;
  /** Off on pages with an own pinned bar (checkout, tracking). */
  phoneBar?: boolean;
  children: ReactNode;
}

/** Top bar, page and, on phones, the bar at the thumb. */
export function CustomerShell({
  viewer,
  address,
  onAddress,
  cart,
  search,
  accountItems,
  onSignOut,
  banner,
  footer,
  phoneBar = true,
  children,
}: CustomerShellProps) {
  const t = useTranslations('shell');
  const name = useTranslations('common')('name');
  const total = cart.totalPaise === undefined ? null : formatMoney(cart.totalPaise);
  const searchBox = search ?? <SearchLink />;
  const places: NavItem[] = [
    { href: '/', label: t('home'), icon: <IconHome stroke={1.7} aria-hidden />, exact: true },
    { href: '/search', label: t('search'), icon: <IconSearch stroke={1.7} aria-hidden /> },
    { href: '/cart', label: t('cart'), icon: <IconShoppingBag stroke={1.7} aria-hidden />, badge: cart.count },
    { href: '/orders', label: t('orders'), icon: <IconReceipt stroke={1.7} aria-hidden /> },
    { href: '/account', label: t('account'), icon: <IconUser stroke={1.7} aria-hidden /> },
  ];
  return (
    <div className={classes.shell} data-portal="customer">
      <SkipLink />
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link href="/" className={classes.logo} aria-label={name}>
            <Logo word={name} />
          </Link>
          <AddressButton address={address} onClick={onAddress} />
          <div className={classes.search}>{searchBox}</div>
          <div className={classes.switches}>
            <span className={classes.wide}>
              <LocaleSwitch />
            </span>
            <span className={classes.narrow}>
              <LocaleSwitch compact />
            </span>
            <ThemeSwitch />
          </div>
          <Link
            href="/cart"
            className={classes.cart}
            data-empty={cart.count === 0 || undefined}
            aria-label={total && cart.count > 0 ? t('cartLabelTotal', { count: cart.count, total }) : t('cartLabel', { count: cart.count })}
          >
            <IconShoppingBag size={20} stroke={1.9} aria-hidden />
            {cart.count > 0 && (
              <span className="tabular">
                {cart.count}
                {total && ` · ${total}`}
              </span>
            )}
          </Link>
          <span className={classes.account}>
            <AccountMenu viewer={viewer} items={accountItems} onSignOut={onSignOut} />
          </span>
        </div>
        <div className={classes.searchRow}>{searchBox}</div>
      </header>
      {banner}
      <main id={MAIN_ID} tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <footer className={classes.footer}>{footer ?? t('footer')}</footer>
      {phoneBar && <PhoneBar items={places} />}
    </div>
  );
}
