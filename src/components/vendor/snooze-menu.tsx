'use client';

import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

const HOURS = [1, 2, 4] as const;
/** "Until switched on": far enough that nobody lives to see it. */
const FOR_NOW = '2999-12-31T00:00:00.000Z';

/** Takes an item off for some hours, for today, or until it is switched on again. */
export function SnoozeMenu({ name, disabled, onSnooze }: { name: string; disabled: boolean; onSnooze: (until: string) => void }) {
  const t = useTranslations('vendor.menu');
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  return (
    <Menu>
      <Menu.Target>
        <Button
          size="xs"
          variant="light"
          color="leaf"
          disabled={disabled}
          leftSection={<IconCheck size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('availabilityOf', { name })}
        >
          {t('on')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('soldOutFor')}</Menu.Label>
        {HOURS.map((hours) => (
          <Menu.Item key={hours} onClick={() => onSnooze(inHours(hours))}>
            {t('hours', { hours })}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => onSnooze(FOR_NOW)}>{t('untilOn')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
