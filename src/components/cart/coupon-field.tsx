'use client';

import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconTag, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatMoney } from '@/i18n/format.ts';
import type { Quote } from '@/server/modules/pricing/contract.ts';
import { type Cart, couponCode } from './cart.ts';
import { useCartActions } from './cart-store.ts';

interface CouponFieldProps {
  cart: Cart;
  quote: Quote | undefined;
  /** The quote on the screen is about to be replaced: what it says of the coupon may be of the last one. */
  pending: boolean;
}

type Applied = Quote['offers']['applied'];
const worth = (offers: Applied) => offers.reduce((sum, { restaurantPaise, platformPaise }) => sum + restaurantPaise + platformPaise, 0);

/** A coupon for the cart: typed, or the best listed one with one press; why it isn't given, and what all offers save. */
export function CouponField({ cart, quote, pending }: CouponFieldProps) {
  const t = useTranslations('cart.coupon');
  const bill = useTranslations('kit.bill');
  const { set } = useCartActions();
  const { applied = [], best } = quote?.offers ?? {};
  const saved = worth(applied);
  const onlyCoupon = cart.coupon !== null && applied.every((offer) => offer.code === cart.coupon);
  return (
    <section aria-label={t('label')} style={{ display: 'grid', gap: 8 }}>
      {cart.coupon ? (
        <Chosen code={cart.coupon} quote={quote} pending={pending} onRemove={() => set(cart, { coupon: null })} />
      ) : (
        <Typing onApply={(coupon) => set(cart, { coupon })} />
      )}
      {best && best.code !== cart.coupon && !pending && (
        <Group gap="xs" justify="space-between">
          <Text size="sm">{bill('better', { code: best.code, price: formatMoney(best.savesPaise) })}</Text>
          <Button variant="light" leftSection={<IconTag size={18} aria-hidden />} onClick={() => set(cart, { coupon: best.code })}>
            {t('use', { code: best.code })}
          </Button>
        </Group>
      )}
      {saved > 0 && !onlyCoupon && (
        <Text fw={650} c="var(--th-accent-text)" role="status">
          {t('saved', { price: formatMoney(saved) })}
        </Text>
      )}
    </section>
  );
}

function Typing({ onApply }: { onApply: (code: string) => void }) {
  const t = useTranslations('cart.coupon');
  const [typed, setTyped] = useState('');
  const code = couponCode(typed);
  return (
    <Group gap="xs" align="end" wrap="nowrap">
      <TextInput
        flex={1}
        label={t('code')}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // The field may stand in a form that places the order.
          event.preventDefault();
          if (code) onApply(code);
        }}
      />
      <Button variant="default" disabled={!code} onClick={() => code && onApply(code)}>
        {t('apply')}
      </Button>
    </Group>
  );
}

function Chosen({ code, quote, pending, onRemove }: { code: string; quote: Quote | undefined; pending: boolean; onRemove: () => void }) {
  const t = useTranslations('cart.coupon');
  const bill = useTranslations('kit.bill');
  const given = quote?.offers.applied.filter((offer) => offer.code === code) ?? [];
  const refused = quote?.offers.refused.find((offer) => offer.code === code);
  const text = () => {
    if (given.length > 0) return t('given', { code, price: formatMoney(worth(given)) });
    if (refused) return bill(`refused.${refused.reason}`, { price: formatMoney(Number(refused.params?.paise ?? 0)) });
    return pending ? t('checking', { code }) : code;
  };
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap">
      <Text role="status" c={refused && given.length === 0 ? 'var(--th-bad)' : undefined}>
        {given.length === 0 && refused && <b>{code}: </b>}
        {text()}
      </Text>
      <Button variant="subtle" leftSection={<IconX size={18} aria-hidden />} aria-label={t('removeCode', { code })} onClick={onRemove} style={{ flex: 'none' }}>
        {t('remove')}
      </Button>
    </Group>
  );
}
