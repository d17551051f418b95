'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import type { Approval } from './approval.tsx';

interface ApprovalDialogProps {
  asked: { id: string; name: string; to: Approval } | undefined;
  onClose: () => void;
  onConfirm: (id: string, to: Approval, reason: string) => void;
  pending: boolean;
  error: string | undefined;
}

/** Approves or suspends, with a reason that the other side reads. */
export function ApprovalDialog({ asked, onClose, onConfirm, pending, error }: ApprovalDialogProps) {
  const t = useTranslations('admin.approval');
  if (!asked) return null;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('title', { action: t(`do.${asked.to}`), name: asked.name })}
      confirmLabel={t(`do.${asked.to}`)}
      tone={asked.to === 'suspended' ? 'bad' : 'accent'}
      reason={{ label: t('reason'), min: 5 }}
      pending={pending}
      error={error}
      onConfirm={(reason) => onConfirm(asked.id, asked.to, reason)}
    >
      {t(`effect.${asked.to}`)}
    </ConfirmDialog>
  );
}
