'use client';

import { useTranslations } from 'next-intl';
import { StatusBadge, type Tone } from '@/components/ui/status-badge.tsx';

interface StatementState {
  readonly status: 'draft' | 'issued' | 'paying' | 'paid';
  readonly payablePaise: number;
  readonly held: boolean;
  /** Its last payout came back. */
  readonly failed?: boolean;
}

const TONES: Readonly<Record<StatementState['status'], Tone>> = { draft: 'neutral', issued: 'warn', paying: 'info', paid: 'good' };

/** How far a statement is, in one word. */
export function StatementStatus({ status, payablePaise, held, failed = false }: StatementState) {
  const t = useTranslations('settlement.status');
  if (held) return <StatusBadge tone="bad">{t('held')}</StatusBadge>;
  if (failed) return <StatusBadge tone="bad">{t('failed')}</StatusBadge>;
  if (status === 'issued' && payablePaise === 0) return <StatusBadge tone="neutral">{t('nothing')}</StatusBadge>;
  return <StatusBadge tone={TONES[status]}>{t(status)}</StatusBadge>;
}
