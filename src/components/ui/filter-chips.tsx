'use client';

import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './filter-chips.module.css';

export interface FilterChip {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Opens something instead of being on or off. */
  readonly opens?: boolean;
}

interface FilterChipsProps {
  label: string;
  chips: readonly FilterChip[];
  selected: readonly string[];
  onToggle: (key: string) => void;
}

/** Filters that are on or off, in one row that scrolls on phones. */
export function FilterChips({ label, chips, selected, onToggle }: FilterChipsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a scrolling row in every browser
    <div className={classes.chips} role="group" aria-label={label}>
      {chips.map(({ key, label: text, icon, opens }) => (
        <UnstyledButton
          key={key}
          className={classes.chip}
          data-on={selected.includes(key) || undefined}
          aria-pressed={opens ? undefined : selected.includes(key)}
          aria-haspopup={opens ? 'dialog' : undefined}
          onClick={() => onToggle(key)}
        >
          {icon && <span aria-hidden="true">{icon}</span>}
          {text}
        </UnstyledButton>
      ))}
    </div>
  );
}
