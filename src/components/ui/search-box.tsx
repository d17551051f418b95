'use client';

import { CloseButton, Loader } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import classes from './search-box.module.css';

interface SearchBoxProps {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  /** A key that brings the focus here, e.g. `/`. */
  hotkey?: string;
  loading?: boolean;
  autoFocus?: boolean;
}

/** One box to search with: clear, key hint, and a sign while it works. */
export function SearchBox({ label, placeholder, value, onChange, onSubmit, hotkey, loading, autoFocus }: SearchBoxProps) {
  const t = useTranslations('kit.search');
  const input = useRef<HTMLInputElement>(null);
  useHotkeys(hotkey ? [[hotkey, () => input.current?.focus()]] : []);
  return (
    <search>
      <form
        className={classes.box}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.(value);
        }}
      >
        <IconSearch size={20} stroke={1.9} className={classes.icon} aria-hidden />
        <input
          ref={input}
          type="search"
          enterKeyHint="search"
          className={classes.input}
          aria-label={label}
          placeholder={placeholder ?? label}
          value={value}
          // biome-ignore lint/a11y/noAutofocus: only on a page that is for searching, or in a dialog
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {loading && <Loader size={18} aria-label={t('searching')} />}
        {value !== '' && (
          <CloseButton
            size={44}
            iconSize={18}
            aria-label={t('clear')}
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
          />
        )}
        {value === '' && hotkey && (
          <span className={classes.key} aria-hidden="true">
            {hotkey}
          </span>
        )}
      </form>
    </search>
  );
}
