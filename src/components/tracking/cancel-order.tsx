'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { formatMoney } from '@/i18n/format.ts';
import type { OrderView } from '@/server/modules/orders/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** Cancels after showing the exact refund; the server refuses if it has changed since. */
export function CancelOrder({ order }: { order: OrderView }) {
  const t = useTranslations('tracking.cancel');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [opened, dialog] = useDisclosure(false);
  const preview = useQuery(trpc.orders.cancelPreview.queryOptions({ orderId: order.id }, { enabled: opened }));
  const cancel = useMutation(
    trpc.orders.cancel.mutationOptions({
      onSuccess(data) {
        queries.setQueryData(trpc.orders.get.queryKey({ orderId: order.id }), data);
        dialog.close();
      },
      onError: () => void preview.refetch(),
    }),
  );
  return (
    <>
      <Button variant="default" c="var(--th-bad)" onClick={dialog.open}>
        {t('open')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={t('title')}
        confirmLabel={preview.data ? t('confirm', { amount: formatMoney(preview.data.refundPaise) }) : t('open')}
        tone="bad"
        reason={{ label: t('reason'), options: (['mistake', 'slow', 'address', 'other'] as const).map((value) => ({ value, label: t(`reasons.${value}`) })) }}
        pending={cancel.isPending || preview.isFetching}
        error={cancel.error?.message ?? preview.error?.message}
        onConfirm={(reason) => preview.data?.allowed && cancel.mutate({ orderId: order.id, reason, expectedRefundPaise: preview.data.refundPaise })}
      >
        {preview.data && (
          <>
            <p>{t(`why.${preview.data.reason}`)}</p>
            {preview.data.allowed && (
              <p>
                <b>
                  {preview.data.refundPaise + preview.data.feePaise === 0
                    ? t('nothingPaid')
                    : t('refund', { amount: formatMoney(preview.data.refundPaise), fee: formatMoney(preview.data.feePaise) })}
                </b>
              </p>
            )}
          </>
        )}
      </ConfirmDialog>
    </>
  );
}
