'use client';

import { useTranslations } from 'next-intl';
import { formatMoney } from '@/i18n/format.ts';
import type { PayPart } from '@/server/modules/dispatch/contract.ts';

/** `₹25 base + 4 km × ₹7 + 9 min wait × ₹1`: the parts add up to the pay, so that anyone can check it. */
export function PayFormula({ parts, className }: { parts: readonly PayPart[]; className?: string }) {
  const t = useTranslations('rider.pay');
  return (
    <span className={className}>
      {parts
        .map((part) => t(part.part, { units: Math.round(part.units * 100) / 100, rate: formatMoney(part.ratePaise), amount: formatMoney(part.paise) }))
        .join(' + ')}
    </span>
  );
}
