'use client';

import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { formatMoney } from '@/i18n/format.ts';
import type { BoardStatement } from '@/server/modules/settlement/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** What is to be done with a statement, once confirmed. */
export interface StatementTask {
  readonly kind: 'pay' | 'hold' | 'release';
  readonly statement: BoardStatement;
}

/** Asks before a statement is paid, held or released. */
export function StatementDialog({ task: { kind, statement }, onClose }: { task: StatementTask; onClose: () => void }) {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const done = async () => {
    await queries.invalidateQueries({ queryKey: trpc.settlement.pathKey() });
    if (kind === 'pay') notifications.show({ color: 'leaf', message: t('sent') });
    onClose();
  };
  const pay = useMutation(trpc.settlement.pay.mutationOptions({ onSuccess: done }));
  const hold = useMutation(trpc.settlement.hold.mutationOptions({ onSuccess: done }));
  const { id: statementId, name, payablePaise, account, holdReason } = statement;
  if (kind === 'pay') {
    return (
      <ConfirmDialog
        opened
        onClose={onClose}
        title={t('payTitle', { name })}
        confirmLabel={t('pay')}
        pending={pay.isPending}
        error={pay.error?.message}
        onConfirm={() => pay.mutate({ statementId })}
      >
        {t('payText', { amount: formatMoney(payablePaise), account: account?.account ?? '' })}
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(kind === 'hold' ? 'holdTitle' : 'releaseTitle', { name })}
      confirmLabel={t(kind)}
      reason={{ label: t('reason'), min: 5 }}
      pending={hold.isPending}
      error={hold.error?.message}
      onConfirm={(reason) => hold.mutate({ statementId, hold: kind === 'hold', reason })}
    >
      {holdReason}
    </ConfirmDialog>
  );
}
