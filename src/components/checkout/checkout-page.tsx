'use client';

import { Paper, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useCart } from '@/components/cart/cart-store.ts';
import { CustomerFrame } from '@/components/customer/customer-frame.tsx';
import { SignInForm } from '@/components/session/sign-in-form.tsx';
import { useViewer } from '@/components/session/use-viewer.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { BillSkeleton } from '@/components/ui/skeletons.tsx';
import { CheckoutForm } from './checkout-form.tsx';
import classes from './checkout-page.module.css';

/** Checkout: who, where, how to pay. Every amount is the cart's; none is added here. */
export function CheckoutPage() {
  return (
    <CustomerFrame>
      <Steps />
    </CustomerFrame>
  );
}

function Steps() {
  const t = useTranslations('checkout');
  const cart = useCart();
  const { viewer } = useViewer();
  if (!cart) return <EmptyState level={1} title={t('emptyTitle')} text={t('emptyText')} action={<LinkButton href="/">{t('browse')}</LinkButton>} />;
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('title')}</h1>
      {viewer === undefined && <BillSkeleton />}
      {viewer === null && (
        <Paper p="lg" radius="lg" withBorder maw={460}>
          <Stack>
            <div>
              <h2 className={classes.section}>{t('who')}</h2>
              <Text c="dimmed">{t('whoText')}</Text>
            </div>
            <SignInForm next="/checkout" />
          </Stack>
        </Paper>
      )}
      {viewer && <CheckoutForm cart={cart} viewer={viewer} />}
    </div>
  );
}
