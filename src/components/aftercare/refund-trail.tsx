'use client';

import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useNow } from '@/components/ui/use-now.ts';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import type { Trail } from '@/server/modules/aftercare/contract.ts';
import classes from './refund-trail.module.css';

const REASONS = ['missing', 'wrong', 'spoiled', 'spilled', 'late', 'other'] as const;
const ENDINGS = ['customer', 'restaurant', 'timeout', 'payment', 'operator', 'system', 'paid_twice', 'paid_too_much'] as const;

interface Step {
  readonly key: 'requested' | 'sent' | 'account' | 'inWallet';
  readonly at: string | null;
  /** Until it is done: by when it will be. */
  readonly by?: string | null;
}

function stepsOf({ destination, requestedAt, sentAt, expectedBy, status }: Trail): Step[] {
  const requested: Step = { key: 'requested', at: requestedAt };
  if (destination === 'wallet') return [requested, { key: 'inWallet', at: sentAt }];
  if (status === 'failed') return [requested];
  return [requested, { key: 'sent', at: sentAt }, { key: 'account', at: null, by: expectedBy }];
}

/** Every refund of an order with its dates: when it was asked for, when the bank had it, by when it is in the account. */
export function RefundTrail({ refunds }: { refunds: readonly Trail[] }) {
  return (
    <ul className={classes.refunds}>
      {refunds.map((refund) => (
        <Refund key={refund.id} refund={refund} />
      ))}
    </ul>
  );
}

function Refund({ refund }: { refund: Trail }) {
  const t = useTranslations('aftercare.trail');
  const reasons = useTranslations('aftercare.reason');
  const locale = useLocale();
  const now = useNow(60_000);
  const reason = REASONS.find((each) => each === refund.reason);
  const ending = ENDINGS.find((each) => each === refund.reason);
  const why = reason ? reasons(reason) : ending ? t(`why.${ending}`) : t('refund');
  const overdue = refund.status === 'sent' && refund.expectedBy !== null && now !== null && Date.parse(refund.expectedBy) < now;
  return (
    <li className={classes.refund}>
      <div className={classes.head}>
        <b className="tabular">{formatMoney(refund.amountPaise)}</b>
        <span>{why}</span>
      </div>
      <p className={classes.quiet}>{t(refund.destination)}</p>
      <ol className={classes.steps}>
        {stepsOf(refund).map(({ key, at, by }) => (
          <li key={key} data-done={at !== null || undefined}>
            {at ? <IconCircleCheckFilled size={20} aria-hidden /> : <IconCircle size={20} aria-hidden />}
            <span>{t(key)}</span>
            {at && <time dateTime={at}>{`${formatDay(at, locale)}, ${formatClock(at, locale)}`}</time>}
            {!at && by && <time dateTime={by}>{t('expected', { day: formatDay(by, locale) })}</time>}
          </li>
        ))}
      </ol>
      {refund.status === 'failed' && <p className={classes.quiet}>{t('failed')}</p>}
      {overdue && refund.expectedBy && <p className={classes.quiet}>{t('overdue', { day: formatDay(refund.expectedBy, locale) })}</p>}
      {refund.arn && <p className={`${classes.quiet} ${classes.arn} tabular`}>{t('arn', { arn: refund.arn })}</p>}
    </li>
  );
}
