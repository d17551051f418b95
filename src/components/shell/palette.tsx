'use client';

import '@mantine/spotlight/styles.layer.css';

import { UnstyledButton } from '@mantine/core';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import classes from './palette.module.css';
import type { Command } from './types.ts';

/** Opens the command palette; says so with its key. */
export function PaletteButton({ compact }: { compact?: boolean }) {
  const t = useTranslations('shell');
  return (
    <UnstyledButton className={classes.button} onClick={spotlight.open} aria-label={t('findOrDo')} aria-haspopup="dialog" data-compact={compact || undefined}>
      <IconSearch size={18} stroke={1.9} aria-hidden />
      {!compact && <span className={classes.hint}>{t('findOrDo')}</span>}
      <kbd className={classes.key}>Ctrl K</kbd>
    </UnstyledButton>
  );
}

/** Every place and action of a portal behind Ctrl+K. */
export function Palette({ commands }: { commands: readonly Command[] }) {
  const t = useTranslations('shell');
  const router = useRouter();
  const actions = useMemo(() => {
    const groups = new Map<string, SpotlightActionGroupData>();
    const loose: SpotlightActionData[] = [];
    for (const { id, label, hint, group, icon, keywords, href, run } of commands) {
      const action: SpotlightActionData = {
        id,
        label,
        description: hint,
        leftSection: icon,
        keywords: [...(keywords ?? [])],
        onClick: () => (href ? router.push(href) : run?.()),
      };
      if (!group) loose.push(action);
      else groups.set(group, { group, actions: [...(groups.get(group)?.actions ?? []), action] });
    }
    return [...loose, ...groups.values()];
  }, [commands, router]);
  return (
    <Spotlight
      actions={actions}
      shortcut={['mod + K']}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound={t('nothingFound')}
      searchProps={{ leftSection: <IconSearch size={20} aria-hidden />, placeholder: t('findOrDo'), 'aria-label': t('findOrDo') }}
    />
  );
}
