import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatKm, formatMoney, hasPaise } from '@/i18n/format.ts';
import type { BillLine as ContractBillLine } from '@/server/modules/pricing/contract.ts';
import classes from './bill-breakdown.module.css';
import { Money } from './money.tsx';

export type BillKey = ContractBillLine['key'];

export interface BillLine {
  /** Only where a key comes twice. */
  readonly id?: string;
  readonly key: BillKey;
  readonly group: 'food' | 'service' | 'extra';
  readonly paise: number;
  readonly basePaise?: number;
  readonly rateBasisPoints?: number;
  readonly distanceM?: number;
  readonly count?: number;
  /** Why the amount is what it is; keys of `kit.bill.reasons`, an amount in `params.paise`. */
  readonly reason?: { readonly key: string; readonly params: Readonly<Record<string, string | number>> };
  /** In place of the line's usual name: the coupon and who pays it. */
  readonly label?: ReactNode;
}

const REASONS = ['freeAbove', 'freeFrom', 'smallOrder', 'demand', 'rain', 'festival', 'offer'] as const;

interface BillBreakdownProps {
  lines: readonly BillLine[];
  totalPaise: number;
  /** `To pay` before, `Paid` after. */
  totalLabel?: string;
  /** Under the total's name. */
  note?: string;
}

const GROUPS = ['food', 'service', 'extra'] as const;

/** Every amount of an order: food with its tax, then service with its tax, then the total. Nothing is added later. */
export function BillBreakdown({ lines, totalPaise, totalLabel, note }: BillBreakdownProps) {
  const t = useTranslations('kit.bill');
  const paise = hasPaise([totalPaise, ...lines.map((line) => line.paise)]);
  const detail = (line: BillLine): ReactNode => {
    if (line.basePaise !== undefined && (line.key === 'gstFood' || line.key === 'gstService'))
      return t.rich(line.key === 'gstFood' ? 'onFood' : 'onService', { base: () => <Money paise={line.basePaise ?? 0} showPaise={paise} /> });
    if (line.distanceM !== undefined) return t('km', { km: formatKm(line.distanceM) });
    return line.count === undefined ? null : t('count', { count: line.count });
  };
  const reason = ({ reason: why }: BillLine): ReactNode => {
    const key = REASONS.find((known) => known === why?.key);
    return key ? (
      <span className={classes.reason}>
        {t(`reasons.${key}`, { festival: '', offer: '', ...why?.params, price: formatMoney(Number(why?.params.paise ?? 0)) })}
      </span>
    ) : null;
  };
  const rate = (line: BillLine) => (line.rateBasisPoints ?? 0) / 100;
  return (
    <div className={classes.bill}>
      {GROUPS.map((group) => {
        const own = lines.filter((line) => line.group === group);
        if (own.length === 0) return null;
        return (
          <dl key={group} className={classes.group}>
            {own.map((line) => (
              <div key={line.id ?? line.key} className={classes.line} data-off={line.paise < 0 || undefined}>
                <dt>
                  {line.label ?? t(line.key, { rate: rate(line) })} <span className={classes.detail}>{detail(line)}</span>
                  {reason(line)}
                </dt>
                <dd>
                  {line.paise === 0 && line.key === 'delivery' ? (
                    <span className={classes.free}>{t('free')}</span>
                  ) : (
                    <Money paise={line.paise} showPaise={paise} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        );
      })}
      <dl className={classes.total}>
        <dt>
          <span className={classes.totalLabel}>{totalLabel ?? t('toPay')}</span>
          <span className={classes.note}>{note ?? t('whole')}</span>
        </dt>
        <dd className={classes.sum}>
          <Money paise={totalPaise} showPaise={paise} />
        </dd>
      </dl>
    </div>
  );
}
