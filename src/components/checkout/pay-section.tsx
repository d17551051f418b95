'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type TenderChoice, TenderPicker } from '@/components/pay/tender-picker.tsx';
import { WalletToggle } from '@/components/pay/wallet-toggle.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './checkout-page.module.css';

interface PaySectionProps {
  readonly restaurantId: string;
  readonly totalPaise: number;
  readonly choice: TenderChoice;
  readonly onChoice: (choice: TenderChoice) => void;
  readonly walletPaise: number;
  /** What the wallet could pay, in paise. */
  readonly partPaise: number;
  readonly onWallet: (use: boolean) => void;
}

/** How to pay: the wallet first, if the customer wishes, then one way for the rest. */
export function PaySection({ restaurantId, totalPaise, choice, onChoice, walletPaise, partPaise, onWallet }: PaySectionProps) {
  const t = useTranslations('checkout');
  const trpc = useTRPC();
  const options = useQuery(trpc.payments.options.queryOptions());
  const cash = useQuery(trpc.orders.cashTerms.queryOptions({ restaurantId }));
  const restPaise = totalPaise - walletPaise;
  return (
    <section className={classes.block} aria-labelledby="how">
      <h2 id="how" className={classes.section}>
        {t('how')}
      </h2>
      {options.data && (
        <WalletToggle balancePaise={options.data.walletPaise} totalPaise={totalPaise} partPaise={partPaise} checked={walletPaise > 0} onChange={onWallet} />
      )}
      {(restPaise > 0 || walletPaise === 0) && (
        <TenderPicker
          labelledBy="how"
          options={options.data}
          value={choice}
          onChange={onChoice}
          cash={{ allowed: true, limitPaise: Number.MAX_SAFE_INTEGER, ...cash.data, duePaise: restPaise }}
        />
      )}
    </section>
  );
}
