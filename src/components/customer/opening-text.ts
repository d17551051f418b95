'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { formatClock, formatDay } from '@/i18n/format.ts';
import type { Opening } from '@/server/modules/catalog/contract.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Why a kitchen is closed and when it opens, in one line; null while it is open. */
export function useClosedText(): (opening: Opening) => string | null {
  const t = useTranslations('customer.opening');
  const locale = useLocale();
  return useCallback(
    (opening) => {
      if (opening.open) return null;
      if (!opening.opensAt) return t(opening.reason === 'paused' ? 'paused' : 'closed');
      const time = formatClock(opening.opensAt, locale);
      const soon = Date.parse(opening.opensAt) - Date.now() < DAY_MS;
      return soon ? t('opensAt', { time }) : t('opensOn', { day: formatDay(opening.opensAt, locale), time });
    },
    [t, locale],
  );
}
