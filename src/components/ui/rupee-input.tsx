'use client';

import { NumberInput, type NumberInputProps } from '@mantine/core';

/** A price typed in rupees, kept in whole paise. */
export function RupeeInput({ value, onChange, ...props }: Omit<NumberInputProps, 'value' | 'onChange'> & { value: number; onChange: (paise: number) => void }) {
  return (
    <NumberInput
      prefix="₹"
      min={0}
      decimalScale={2}
      thousandsGroupStyle="lakh"
      thousandSeparator=","
      {...props}
      value={value / 100}
      onChange={(rupees) => typeof rupees === 'number' && onChange(Math.round(rupees * 100))}
    />
  );
}
