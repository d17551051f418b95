'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import type { IssueView } from '@/server/modules/aftercare/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** Declines a report, with words that its customer reads. */
export function DeclineIssue({ issue, onClose }: { issue: IssueView; onClose: () => void }) {
  const t = useTranslations('aftercare.staff');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const decline = useMutation(
    trpc.aftercare.decline.mutationOptions({
      async onSuccess() {
        onClose();
        await queries.invalidateQueries({ queryKey: trpc.aftercare.ofOrder.queryKey({ orderId: issue.orderId }) });
        await queries.invalidateQueries({ queryKey: trpc.aftercare.issues.queryKey() });
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('declineTitle', { code: issue.orderCode })}
      confirmLabel={t('decline')}
      tone="bad"
      reason={{ label: t('declineReason'), min: 5 }}
      pending={decline.isPending}
      error={decline.error?.message}
      onConfirm={(reason) => decline.mutate({ issueId: issue.id, reason })}
    >
      {t('declineText')}
    </ConfirmDialog>
  );
}
