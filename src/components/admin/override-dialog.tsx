'use client';

import { Select, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import type { AdminOrderDetail, OrderView } from '@/server/modules/orders/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** Moves an order by hand: says what, asks why, and for a cancellation how much goes back and who bears it. */
export function OverrideDialog({ order, action, onClose }: { order: OrderView; action: AdminOrderDetail['allowed'][number]; onClose: () => void }) {
  const t = useTranslations('admin.order');
  const trpc = useTRPC();
  const queries = useQueryClient();
  // Of a cash order only the wallet's part was taken.
  const takenPaise = order.tender === 'cod' ? order.walletPaise : order.totalPaise;
  const prepaid = takenPaise > 0;
  const [refundPaise, setRefund] = useState(takenPaise);
  const [borneBy, setBearer] = useState<'platform' | 'restaurant'>('platform');
  const cancelling = action === 'cancel';
  const override = useMutation(
    trpc.orders.override.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.orders.adminDetail.queryKey({ orderId: order.id }) });
        onClose();
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('overrideTitle', { action: t(`action.${action}`), code: order.code })}
      confirmLabel={t(`action.${action}`)}
      tone={cancelling ? 'bad' : 'accent'}
      reason={{ label: t('reason'), min: 5 }}
      pending={override.isPending}
      error={override.error?.message}
      onConfirm={(reason) => override.mutate({ orderId: order.id, action, reason, ...(cancelling && prepaid && { refundPaise, borneBy }) })}
    >
      <Stack gap="sm">
        <span>{t('overrideText')}</span>
        {cancelling && prepaid && (
          <>
            <RupeeInput label={t('refundAmount')} max={takenPaise / 100} value={refundPaise} onChange={setRefund} />
            <Select
              label={t('borneBy')}
              allowDeselect={false}
              data={(['platform', 'restaurant'] as const).map((value) => ({ value, label: t(`bearer.${value}`) }))}
              value={borneBy}
              onChange={(value) => setBearer(value === 'restaurant' ? 'restaurant' : 'platform')}
            />
          </>
        )}
      </Stack>
    </ConfirmDialog>
  );
}
