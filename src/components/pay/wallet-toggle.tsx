'use client';

import { Switch } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { formatMoney } from '@/i18n/format.ts';

interface WalletToggleProps {
  readonly balancePaise: number;
  readonly totalPaise: number;
  /** What the wallet would pay of it. */
  readonly partPaise: number;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Whether the wallet pays what it can, with its balance and what then remains; off until chosen. */
export function WalletToggle({ balancePaise, totalPaise, partPaise, checked, onChange }: WalletToggleProps) {
  const t = useTranslations('checkout.pay');
  const restPaise = totalPaise - partPaise;
  const paying = restPaise === 0 ? t('walletPaysAll') : t('walletPays', { wallet: formatMoney(partPaise), rest: formatMoney(restPaise) });
  const holds = balancePaise === 0 ? t('walletEmpty') : t('walletHolds', { amount: formatMoney(balancePaise) });
  return (
    <Switch
      label={t('useWallet')}
      description={checked ? paying : holds}
      checked={checked}
      disabled={partPaise === 0}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
