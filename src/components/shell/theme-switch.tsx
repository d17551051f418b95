'use client';

import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceMobile, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import classes from './switches.module.css';

const SCHEMES = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceMobile },
] as const;

/** Light, dark, or as the device. The icon follows by style alone, so that a cached page never flashes the wrong one. */
export function ThemeSwitch({ compact = true, className }: { compact?: boolean; className?: string }) {
  const t = useTranslations('shell.theme');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <UnstyledButton className={className ?? classes.trigger} aria-label={t('label')}>
          <IconSun size={22} stroke={1.7} className={classes.inLight} aria-hidden />
          <IconMoon size={22} stroke={1.7} className={classes.inDark} aria-hidden />
          {!compact && <span className={classes.inLight}>{t('light')}</span>}
          {!compact && <span className={classes.inDark}>{t('dark')}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('label')}</Menu.Label>
        {SCHEMES.map(({ value, icon: Icon }) => (
          <Menu.Item
            key={value}
            className={classes.item}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
            rightSection={colorScheme === value && <IconCheck size={18} aria-hidden />}
            onClick={() => setColorScheme(value)}
          >
            {t(value)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
