'use client';

import { Alert, Radio, Select } from '@mantine/core';
import { IconAlertCircle, IconBuildingBank, IconCash, IconCreditCard, IconDeviceMobile, IconWallet } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { formatMoney } from '@/i18n/format.ts';
import type { PayOptions, Tender } from '@/server/modules/payments/contract.ts';
import classes from './tender-picker.module.css';

/** A way to pay, and the bank, the other wallet or the saved card of it. */
export interface TenderChoice {
  readonly tender: Tender;
  readonly instrument: string | null;
}

/** Whether the choice says all that it must: a bank, a wallet. */
export const isComplete = ({ tender, instrument }: TenderChoice): boolean => instrument !== null || (tender !== 'netbanking' && tender !== 'other_wallet');

interface TenderPickerProps {
  readonly labelledBy: string;
  readonly options: PayOptions | undefined;
  readonly value: TenderChoice;
  readonly onChange: (choice: TenderChoice) => void;
  /** On which terms cash is taken for `duePaise`; without them it is no choice. */
  readonly cash?: { readonly allowed: boolean; readonly limitPaise: number; readonly duePaise: number };
}

interface Row {
  readonly key: string;
  readonly choice: TenderChoice;
  readonly Icon: typeof IconCash;
  readonly title: string;
  readonly hint: string;
  readonly disabled: boolean;
}

const SAVED = 'card:';
const keyOf = ({ tender, instrument }: TenderChoice) => (tender === 'card' && instrument ? SAVED + instrument : tender);
const twoDigits = (month: number) => String(month).padStart(2, '0');

/** Every way to pay: UPI, saved cards, a new card, net banking, another wallet, cash. What can't be used says why. */
export function TenderPicker({ labelledBy, options, value, onChange, cash }: TenderPickerProps) {
  const t = useTranslations('checkout');
  const away = options !== undefined && options.gateway !== 'ready';
  const plain = (tender: 'upi' | 'card' | 'netbanking' | 'other_wallet', Icon: Row['Icon']): Row => {
    const choice = { tender, instrument: tender === value.tender && keyOf(value) === tender ? value.instrument : null };
    return { key: tender, choice, Icon, title: t(`tender.${tender}`), hint: t(`tenderText.${tender}`), disabled: away };
  };
  const saved = (options?.cards ?? []).map(({ token, network, last4, issuer, expiryMonth, expiryYear }): Row => {
    const until = { month: twoDigits(expiryMonth), year: expiryYear };
    return {
      key: SAVED + token,
      choice: { tender: 'card', instrument: token },
      Icon: IconCreditCard,
      title: t('pay.savedCard', { network, last4 }),
      hint: issuer ? t('pay.expires', { issuer, ...until }) : t('pay.expiresPlain', until),
      disabled: away,
    };
  });
  const cashHint = (terms: NonNullable<typeof cash>) => {
    if (!terms.allowed) return t('pay.cashNotYou');
    return terms.duePaise > terms.limitPaise ? t('pay.cashLimit', { amount: formatMoney(terms.limitPaise) }) : t('tenderText.cod');
  };
  const rows: Row[] = [
    plain('upi', IconDeviceMobile),
    ...saved,
    plain('card', IconCreditCard),
    plain('netbanking', IconBuildingBank),
    plain('other_wallet', IconWallet),
    ...(cash
      ? [
          {
            key: 'cod',
            choice: { tender: 'cod', instrument: null } as const,
            Icon: IconCash,
            title: t('tender.cod'),
            hint: cashHint(cash),
            disabled: !cash.allowed || cash.duePaise > cash.limitPaise,
          },
        ]
      : []),
  ];
  const lists = { netbanking: options?.banks ?? [], other_wallet: options?.wallets ?? [] };
  return (
    <Radio.Group
      value={keyOf(value)}
      onChange={(key) => {
        const row = rows.find((one) => one.key === key);
        if (row) onChange(row.choice);
      }}
      aria-labelledby={labelledBy}
    >
      <div className={classes.tenders}>
        {away && cash && (
          <Alert color="turmeric" icon={<IconAlertCircle />} role="status">
            {t(options.gateway === 'away' ? 'pay.away' : 'pay.none')}
          </Alert>
        )}
        {rows.map(({ key, Icon, title, hint, disabled }) => (
          <div key={key}>
            <Radio.Card value={key} className={classes.tender} disabled={disabled} data-disabled={disabled || undefined}>
              <span className={classes.row}>
                <Radio.Indicator disabled={disabled} />
                <Icon size={22} aria-hidden />
                <span>
                  <b>{title}</b>
                  <br />
                  <span className={classes.hint}>{hint}</span>
                </span>
              </span>
            </Radio.Card>
            {(key === 'netbanking' || key === 'other_wallet') && value.tender === key && (
              <Select
                mt="xs"
                className={classes.detail}
                label={t(key === 'netbanking' ? 'pay.bank' : 'pay.otherWallet')}
                placeholder={t('pay.choose')}
                searchable
                required
                data={lists[key].map(({ code, name }) => ({ value: code, label: name }))}
                value={value.instrument}
                onChange={(instrument) => onChange({ tender: key, instrument })}
              />
            )}
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}
