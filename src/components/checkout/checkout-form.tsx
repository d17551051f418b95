'use client';

import { Alert, Button, Textarea, TextInput } from '@mantine/core';
import { IconAlertCircle, IconMapPin } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { BillChanged } from '@/components/cart/bill-changed.tsx';
import type { Cart } from '@/components/cart/cart.ts';
import { CartLines } from '@/components/cart/cart-lines.tsx';
import { useCartActions } from '@/components/cart/cart-store.ts';
import { CouponField } from '@/components/cart/coupon-field.tsx';
import { useProblemText } from '@/components/cart/problem-text.ts';
import { linesToSend, useQuote } from '@/components/cart/use-quote.ts';
import { usePlaceDialog } from '@/components/customer/use-place-dialog.ts';
import { isComplete, type TenderChoice } from '@/components/pay/tender-picker.tsx';
import { usePlace } from '@/components/place/place-store.ts';
import { BillBreakdown } from '@/components/ui/bill-breakdown.tsx';
import { BillSkeleton } from '@/components/ui/skeletons.tsx';
import { formatMoney } from '@/i18n/format.ts';
import type { Viewer } from '@/server/modules/identity/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './checkout-page.module.css';
import { forgetKey, keyFor } from './idempotency.ts';
import { PaySection } from './pay-section.tsx';

/** Where, how to pay, and the bill; placing the same cart twice gives the same order. */
export function CheckoutForm({ cart, viewer }: { cart: Cart; viewer: Viewer }) {
  const t = useTranslations('checkout');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [place, setPlace] = usePlace();
  const askPlace = usePlaceDialog();
  const { set, drop } = useCartActions();
  const { quote, pending, retry } = useQuote(cart);
  const problemText = useProblemText();
  const [choice, setChoice] = useState<TenderChoice>({ tender: 'upi', instrument: null });
  const [useWallet, setUseWallet] = useState(false);
  const options = useQuery(trpc.payments.options.queryOptions());
  const totalPaise = quote?.bill.totalPaise ?? 0;
  const partPaise = quote?.wallet?.usedPaise ?? 0;
  const walletPaise = useWallet ? partPaise : 0;
  const tender = walletPaise > 0 && walletPaise === totalPaise ? 'wallet' : choice.tender;
  const cashOnly = options.data !== undefined && options.data.gateway !== 'ready';
  const [name, setName] = useState(viewer.name ?? '');
  const rename = useMutation(trpc.identity.updateProfile.mutationOptions());
  const placing = useMutation(
    trpc.orders.place.mutationOptions({
      onSuccess({ order }) {
        queries.setQueryData(trpc.orders.get.queryKey({ orderId: order.id }), order);
        void queries.invalidateQueries({ queryKey: trpc.payments.options.queryKey() });
        forgetKey();
        drop(cart.restaurantId);
        router.push(`/orders/${order.id}`);
      },
      // A refusal may mean that the price, the stock, the hours or the wallet changed: ask anew, so that what the screen shows is true.
      onError() {
        void retry();
        void options.refetch();
      },
    }),
  );

  const blocked = tender !== 'wallet' && tender !== 'cod' && (cashOnly || !isComplete(choice));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!quote?.token || !place) return;
    if (name.trim() && name.trim() !== viewer.name) await rename.mutateAsync({ name: name.trim() }).catch(() => {});
    const body = {
      restaurantId: cart.restaurantId,
      lines: linesToSend(cart),
      address: {
        label: place.label,
        line: place.line,
        landmark: place.landmark,
        instructions: place.instructions,
        pin: place.pin,
        lat: place.lat,
        lng: place.lng,
      },
      tender,
      ...(walletPaise > 0 && { walletPaise }),
      ...(tender !== 'wallet' && choice.instrument && { instrument: choice.instrument }),
      tipPaise: cart.tipPaise,
      cutlery: cart.cutlery,
      ...(cart.note.trim() && { note: cart.note.trim() }),
      ...(cart.scheduledFor && { scheduledFor: cart.scheduledFor }),
      ...(cart.coupon && { coupon: cart.coupon }),
    };
    placing.mutate({ ...body, quoteToken: quote.token, idempotencyKey: keyFor(body) });
  };

  return (
    <form onSubmit={submit} className={classes.columns}>
      <div style={{ display: 'grid', gap: 'var(--th-s-4)' }}>
        <section className={classes.block} aria-labelledby="where">
          <h2 id="where" className={classes.section}>
            {t('where')}
          </h2>
          <Button variant="default" justify="start" h="auto" py="sm" leftSection={<IconMapPin size={20} aria-hidden />} onClick={askPlace}>
            <span style={{ textAlign: 'start', whiteSpace: 'normal' }}>{place ? `${place.label}: ${place.line}` : t('choosePlace')}</span>
          </Button>
          {place && (
            <>
              <TextInput label={t('name')} required maxLength={80} autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
              <TextInput
                label={t('instructions')}
                maxLength={200}
                placeholder={t('instructionsHint')}
                value={place.instructions ?? ''}
                onChange={(event) => setPlace((before) => before && { ...before, instructions: event.currentTarget.value || null })}
              />
            </>
          )}
          <Textarea
            label={t('note')}
            maxLength={200}
            autosize
            placeholder={t('noteHint')}
            value={cart.note}
            onChange={(event) => set(cart, { note: event.currentTarget.value })}
          />
        </section>
        <PaySection
          restaurantId={cart.restaurantId}
          totalPaise={totalPaise}
          choice={choice}
          onChoice={setChoice}
          walletPaise={walletPaise}
          partPaise={partPaise}
          onWallet={setUseWallet}
        />
      </div>
      <section className={classes.block} aria-labelledby="bill" aria-busy={pending}>
        <h2 id="bill" className={classes.section}>
          {cart.name}
        </h2>
        <CartLines cart={cart} quote={quote} />
        <CouponField cart={cart} quote={quote} pending={pending} />
        <BillChanged quote={quote} />
        {quote ? <BillBreakdown lines={quote.bill.lines} totalPaise={quote.bill.totalPaise} note={t('whole')} /> : <BillSkeleton />}
        {quote?.problems.map((problem) => (
          <Alert key={`${problem.code}${problem.itemId ?? ''}`} color="turmeric" icon={<IconAlertCircle />}>
            {problemText(problem, cart)}
          </Alert>
        ))}
        {placing.error && (
          <Alert color="mirchi" icon={<IconAlertCircle />} role="alert">
            {placing.error.message} {t('noMoney')}
            {placing.error.data?.code === 'gateway_unavailable' && choice.tender !== 'cod' && (
              <Button mt="xs" variant="default" onClick={() => setChoice({ tender: 'cod', instrument: null })}>
                {t('pay.payCash')}
              </Button>
            )}
          </Alert>
        )}
        <Button type="submit" size="lg" fullWidth loading={placing.isPending || rename.isPending} disabled={!quote?.token || !place || pending || blocked}>
          {quote ? t(`place.${tender}`, { amount: formatMoney(tender === 'wallet' ? walletPaise : totalPaise - walletPaise) }) : t('title')}
        </Button>
      </section>
    </form>
  );
}
