'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/ui/status-badge.tsx';

interface AccountBadgeProps {
  account: { readonly account: string; readonly verified: boolean } | null;
  name: string;
  onPress: () => void;
}

/** Whether somebody can be paid, and a way to the account. */
export function AccountBadge({ account, name, onPress }: AccountBadgeProps) {
  const t = useTranslations('settlement.admin');
  const [tone, word] = account ? (account.verified ? (['good', 'verified'] as const) : (['warn', 'unverified'] as const)) : (['bad', 'noAccount'] as const);
  return (
    <Group gap={6} wrap="nowrap">
      <StatusBadge tone={tone}>{t(word)}</StatusBadge>
      <Button size="compact-sm" variant="subtle" aria-label={t('editTitle', { name })} onClick={onPress}>
        {t('edit')}
      </Button>
    </Group>
  );
}
