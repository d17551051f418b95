'use client';

import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { setLocale } from '@/i18n/set-locale.ts';
import { LOCALES } from '@/messages/locales.ts';
import classes from './switches.module.css';

interface SwitchProps {
  /** Only the icon; the name is still read out. */
  compact?: boolean;
  className?: string;
}

/** Changes the language of every page. Each language is written in itself. */
export function LocaleSwitch({ compact, className }: SwitchProps) {
  const t = useTranslations('shell');
  const names = useTranslations('common.locales');
  const current = useLocale();
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <UnstyledButton className={className ?? classes.trigger} aria-label={`${t('language')}: ${names(current)}`}>
          <IconLanguage size={22} stroke={1.7} aria-hidden />
          {!compact && <span lang={current}>{names(current)}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('language')}</Menu.Label>
        {LOCALES.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            className={classes.item}
            role="menuitemradio"
            aria-checked={locale === current}
            rightSection={locale === current && <IconCheck size={18} aria-hidden />}
            onClick={() => setLocale(locale)}
          >
            {names(locale)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
