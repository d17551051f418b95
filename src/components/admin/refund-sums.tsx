import { useTranslations } from 'next-intl';
import { formatMoney } from '@/i18n/format.ts';
import type { RefundPreview } from '@/server/modules/aftercare/contract.ts';
import classes from './refund-sums.module.css';

/** What a refund comes to, and off whose account. */
export function RefundSums({ preview }: { preview: RefundPreview }) {
  const t = useTranslations('aftercare.staff');
  const rows = [
    ['total', preview.amountPaise],
    ['tax', preview.taxPaise],
    ['coupon', preview.platformDiscountPaise],
    ['restaurantBears', preview.restaurantPaise],
  ] as const;
  return (
    <dl className={classes.sums} aria-live="polite">
      {rows
        .filter(([key, paise]) => key === 'total' || paise > 0)
        .map(([key, paise]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd className="tabular">{formatMoney(paise)}</dd>
          </div>
        ))}
    </dl>
  );
}
