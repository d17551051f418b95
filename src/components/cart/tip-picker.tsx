'use client';

import { Chip, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { formatMoney } from '@/i18n/format.ts';
import type { Cart } from './cart.ts';
import { useCartActions } from './cart-store.ts';

const TIPS = [0, 2_000, 3_000, 5_000] as const;

/** A tip goes whole to the rider; none until chosen. */
export function TipPicker({ cart }: { cart: Cart }) {
  const t = useTranslations('cart');
  const { set } = useCartActions();
  return (
    <Group justify="space-between" gap="xs" role="group" aria-labelledby="tip-label">
      <Text id="tip-label" component="span">
        {t('tip')}
      </Text>
      <Chip.Group value={String(cart.tipPaise)} onChange={(value) => set(cart, { tipPaise: Number(value) })}>
        <Group gap={6}>
          {TIPS.map((paise) => (
            <Chip key={paise} value={String(paise)} size="sm" radius="xl" styles={{ label: { paddingInline: 12 } }}>
              {paise === 0 ? t('noTip') : formatMoney(paise)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Group>
  );
}
