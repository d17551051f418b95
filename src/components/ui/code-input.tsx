'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import classes from './code-input.module.css';

interface CodeInputProps {
  label: string;
  length?: number;
  value: string;
  onChange: (value: string) => void;
  /** When the last digit is in. */
  onComplete?: (value: string) => void;
  error?: string | null;
  disabled?: boolean;
  autoFocus?: boolean;
  /** `rider`: large enough for a thumb in the sun. */
  size?: 'md' | 'rider';
}

/** One field drawn as boxes, so that pasting, autofill from a text message and screen readers work as in any field. */
export function CodeInput({ label, length = 6, value, onChange, onComplete, error, disabled, autoFocus, size = 'md' }: CodeInputProps) {
  const t = useTranslations('kit.code');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  const change = (raw: string) => {
    const digits = raw.replaceAll(/\D/g, '').slice(0, length);
    onChange(digits);
    if (digits.length === length && digits !== value) onComplete?.(digits);
  };
  return (
    <div className={classes.code} data-size={size}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.field} dir="ltr">
        <input
          ref={input}
          id={id}
          className={classes.input}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]*"
          maxLength={length + 4}
          value={value}
          disabled={disabled}
          // biome-ignore lint/a11y/noAutofocus: the one field of its step
          autoFocus={autoFocus}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : `${id}-hint`}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
        <div className={classes.boxes} aria-hidden="true">
          {Array.from({ length }, (_, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a box has no identity but its place
              key={index}
              className={classes.box}
              data-now={(focused && index === Math.min(value.length, length - 1)) || undefined}
              data-error={error ? true : undefined}
            >
              {value[index] ?? ''}
            </span>
          ))}
        </div>
      </div>
      <span id={`${id}-hint`} className="visually-hidden">
        {t('hint', { length })}
      </span>
      <div id={`${id}-error`} role="alert" className={classes.error}>
        {error}
      </div>
    </div>
  );
}
