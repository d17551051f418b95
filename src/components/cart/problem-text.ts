'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { formatMoney } from '@/i18n/format.ts';
import type { QuoteProblem } from '@/server/modules/pricing/contract.ts';
import type { Cart } from './cart.ts';

/** What keeps a cart from being ordered, and what to do about it. Params whose name ends in `Paise` are shown as rupees. */
export function useProblemText(): (problem: QuoteProblem, cart: Cart) => string {
  const t = useTranslations('cart.problem');
  return useCallback(
    (problem, cart) => {
      const item = cart.lines.find((line) => line.itemId === problem.itemId)?.name ?? '';
      const params = Object.fromEntries(
        Object.entries(problem.params ?? {}).map(([key, value]) => [key, key.endsWith('Paise') && typeof value === 'number' ? formatMoney(value) : value]),
      );
      return t(problem.code, { item, ...params });
    },
    [t],
  );
}
