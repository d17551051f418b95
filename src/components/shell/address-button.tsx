'use client';

import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconMapPinFilled } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from './address-button.module.css';

export interface ShellAddress {
  /** `Home`, `Office`, or the locality of an unnamed one. */
  readonly label: string;
  readonly line: string;
}

/** Where the food goes; the first thing a newcomer sets. */
export function AddressButton({ address, onClick }: { address: ShellAddress | null; onClick: () => void }) {
  const t = useTranslations('shell');
  const label = address ? t('deliverTo', { label: address.label, line: address.line }) : `${t('address')}: ${t('chooseAddress')}`;
  return (
    <UnstyledButton className={classes.button} onClick={onClick} aria-label={label} aria-haspopup="dialog">
      <span className={classes.pin}>
        <IconMapPinFilled size={18} aria-hidden />
      </span>
      <span className={classes.text}>
        <span className={classes.label}>
          <span className={classes.cut}>{address?.label ?? t('chooseAddress')}</span>
          <IconChevronDown size={16} stroke={2.2} aria-hidden />
        </span>
        <span className={`${classes.line} ${classes.cut}`}>{address?.line ?? t('chooseAddressHint')}</span>
      </span>
    </UnstyledButton>
  );
}
