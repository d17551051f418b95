'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CustomerFrame } from '@/components/customer/customer-frame.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import classes from './cart-page.module.css';
import { CartPanel } from './cart-panel.tsx';
import { useCart } from './cart-store.ts';

/** The active cart on a page of its own, for phones. */
export function CartPage() {
  return (
    <CustomerFrame>
      <ActiveCart />
    </CustomerFrame>
  );
}

function ActiveCart() {
  const t = useTranslations('cart');
  const cart = useCart();
  if (!cart) return <EmptyState level={1} title={t('emptyTitle')} text={t('emptyText')} action={<LinkButton href="/">{t('browse')}</LinkButton>} />;
  return (
    <div className={classes.page}>
      <p className={classes.from}>{t.rich('from', { link: (chunks) => <Link href={`/restaurant/${cart.slug}`}>{chunks}</Link>, name: cart.name })}</p>
      <CartPanel restaurantId={cart.restaurantId} level={1} />
    </div>
  );
}
