'use client';

import { Alert, Button, Switch } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconClock } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { usePlaceDialog } from '@/components/customer/use-place-dialog.ts';
import { usePlace } from '@/components/place/place-store.ts';
import { BillBreakdown } from '@/components/ui/bill-breakdown.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { EtaRange } from '@/components/ui/eta-range.tsx';
import { BillChanged } from './bill-changed.tsx';
import { CartLines } from './cart-lines.tsx';
import classes from './cart-panel.module.css';
import { useCart, useCartActions } from './cart-store.ts';
import { CouponField } from './coupon-field.tsx';
import { useProblemText } from './problem-text.ts';
import { SchedulePicker } from './schedule-picker.tsx';
import { TipPicker } from './tip-picker.tsx';
import { useQuote } from './use-quote.ts';

/** The cart of a kitchen with its whole bill: no fee appears later than here. */
export function CartPanel({ restaurantId, level = 2 }: { restaurantId: string; level?: 1 | 2 }) {
  const t = useTranslations('cart');
  const cart = useCart(restaurantId);
  const { set } = useCartActions();
  const { quote, pending, error, retry } = useQuote(cart);
  const [place] = usePlace();
  const askPlace = usePlaceDialog();
  const problemText = useProblemText();
  const Heading = `h${level}` as const;
  if (!cart) return <EmptyState compact title={t('emptyTitle')} text={t('emptyText')} level={level} />;
  const ready = quote?.token != null && !pending;
  return (
    <section className={classes.panel} aria-busy={pending}>
      <div className={classes.head}>
        <Heading className={classes.title}>{t('title')}</Heading>
        {quote?.eta && (
          <span className={classes.eta}>
            <IconClock size={18} aria-hidden />
            <EtaRange {...quote.eta} />
          </span>
        )}
      </div>
      <CartLines cart={cart} quote={quote} />
      <div className={classes.options}>
        <Switch
          classNames={{ body: classes.switch }}
          labelPosition="left"
          label={t('cutlery')}
          checked={cart.cutlery}
          onChange={(event) => set(cart, { cutlery: event.currentTarget.checked })}
        />
        <TipPicker cart={cart} />
        <SchedulePicker cart={cart} />
        <CouponField cart={cart} quote={quote} pending={pending} />
      </div>
      {error && (
        <Alert color="mirchi" icon={<IconAlertTriangle />} role="alert">
          {error}{' '}
          <Button size="sm" variant="default" onClick={() => void retry()}>
            {t('retry')}
          </Button>
        </Alert>
      )}
      <BillChanged quote={quote} />
      {quote && <BillBreakdown lines={quote.bill.lines} totalPaise={quote.bill.totalPaise} note={t('whole')} />}
      {quote && quote.problems.length > 0 && (
        <Alert color="turmeric" icon={<IconAlertTriangle />}>
          <ul className={classes.problems}>
            {quote.problems.map((problem) => (
              <li key={`${problem.code}${problem.itemId ?? ''}`}>{problemText(problem, cart)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {place ? (
        ready ? (
          <Button component={Link} href="/checkout" size="lg" fullWidth rightSection={<IconArrowRight size={20} aria-hidden />}>
            {t('checkout')}
          </Button>
        ) : (
          <Button size="lg" fullWidth disabled rightSection={<IconArrowRight size={20} aria-hidden />}>
            {t('checkout')}
          </Button>
        )
      ) : (
        <Button size="lg" fullWidth onClick={askPlace}>
          {t('chooseAddress')}
        </Button>
      )}
    </section>
  );
}
