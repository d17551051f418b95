'use client';

import { Select } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useNow } from '@/components/ui/use-now.ts';
import { formatClock, formatDay } from '@/i18n/format.ts';
import type { Cart } from './cart.ts';
import { useCartActions } from './cart-store.ts';
import { slotsFrom } from './slots.ts';

/** Now, or a slot of the next two days; the server knows which ones the kitchen is open for. */
export function SchedulePicker({ cart }: { cart: Cart }) {
  const t = useTranslations('cart');
  const locale = useLocale();
  const now = useNow(60_000);
  const { set } = useCartActions();
  const slots = now === null ? [] : slotsFrom(now);
  const chosen = cart.scheduledFor !== null && !slots.includes(cart.scheduledFor) ? [cart.scheduledFor, ...slots] : slots;
  return (
    <Select
      label={t('when')}
      allowDeselect={false}
      searchable
      value={cart.scheduledFor ?? 'now'}
      onChange={(value) => set(cart, { scheduledFor: value === 'now' ? null : value })}
      data={[
        { value: 'now', label: t('now') },
        ...chosen.map((slot) => ({ value: slot, label: t('slot', { day: formatDay(slot, locale), time: formatClock(slot, locale) }) })),
      ]}
    />
  );
}
