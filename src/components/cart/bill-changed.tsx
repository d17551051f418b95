import { Alert } from '@mantine/core';
import { IconTrendingUp } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { BillKey } from '@/components/ui/bill-breakdown.tsx';
import { formatMoney } from '@/i18n/format.ts';
import type { Quote } from '@/server/modules/pricing/contract.ts';

/** Says that the same cart has become dearer since it was last shown, by how much and in which lines. */
export function BillChanged({ quote }: { quote: Quote | undefined }) {
  const t = useTranslations('kit.bill');
  const changed = quote?.changed;
  if (!changed) return null;
  const rateOf = (key: string) => (quote.bill.lines.find((line) => line.key === key)?.rateBasisPoints ?? 0) / 100;
  return (
    <Alert color="turmeric" icon={<IconTrendingUp />} role="status" title={t('dearer', { price: formatMoney(changed.toPaise - changed.fromPaise) })}>
      {changed.lines.map(({ key, fromPaise, toPaise }) => (
        <div key={key}>
          {t(key as BillKey, { rate: rateOf(key) })}: {formatMoney(fromPaise)} → {formatMoney(toPaise)}
        </div>
      ))}
    </Alert>
  );
}
