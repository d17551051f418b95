'use client';

import { UnstyledButton } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import classes from './quantity-stepper.module.css';

interface QuantityStepperProps {
  /** What is counted, for screen readers. */
  name: string;
  quantity: number;
  onChange: (quantity: number) => void;
  min?: number;
  max?: number;
  /** `menu` straddles a picture (116 x 40), `cart` is small (66 x 32), `form` stands in a row of controls (98 x 48). */
  size?: 'menu' | 'cart' | 'form';
  /** At zero: asks to choose first, so the button opens a dialog instead of adding. */
  opensDialog?: boolean;
  expanded?: boolean;
  disabled?: boolean;
}

/** `Add` that becomes a stepper in the same box. Focus stays in place when the one turns into the other. */
export function QuantityStepper({ name, quantity, onChange, min = 0, max = 50, size = 'menu', opensDialog, expanded, disabled }: QuantityStepperProps) {
  const t = useTranslations('kit.stepper');
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(quantity);
  useEffect(() => {
    const turned = (before.current === 0) !== (quantity === 0);
    before.current = quantity;
    // The pressed button is gone after the turn; without this the keyboard would start again at the top of the page.
    if (turned && document.activeElement === document.body) root.current?.querySelector<HTMLElement>('[data-more]')?.focus();
  }, [quantity]);

  if (quantity === 0)
    return (
      <div ref={root} className={classes.box} data-size={size}>
        <UnstyledButton
          data-more
          className={classes.add}
          disabled={disabled}
          onClick={() => onChange(1)}
          aria-haspopup={opensDialog ? 'dialog' : undefined}
          aria-expanded={opensDialog ? Boolean(expanded) : undefined}
        >
          <span aria-hidden="true">{t('add')}</span>
          <IconPlus size={16} stroke={2.4} aria-hidden />
          <span className="visually-hidden">{t('addName', { name })}</span>
        </UnstyledButton>
      </div>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend and a border that the box has no room for
    <div ref={root} className={classes.box} data-size={size} data-filled={size === 'menu' || undefined} role="group" aria-label={name}>
      <UnstyledButton className={classes.step} disabled={disabled || quantity <= min} onClick={() => onChange(quantity - 1)} aria-label={t('less', { name })}>
        <IconMinus size={16} stroke={2.4} aria-hidden />
      </UnstyledButton>
      <span className={classes.count} aria-live="polite">
        {quantity}
      </span>
      <UnstyledButton
        data-more
        className={classes.step}
        disabled={disabled || quantity >= max}
        onClick={() => onChange(quantity + 1)}
        aria-label={t('more', { name })}
      >
        <IconPlus size={16} stroke={2.4} aria-hidden />
      </UnstyledButton>
    </div>
  );
}
