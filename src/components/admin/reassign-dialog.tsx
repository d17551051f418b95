'use client';

import { Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { useTRPC } from '@/trpc/client.tsx';

/** Gives an order to another rider: one that is named, or whoever the policy finds. */
export function ReassignDialog({ orderId, code, cityId, onClose }: { orderId: string; code: string; cityId: string; onClose: () => void }) {
  const t = useTranslations('admin.order');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [riderId, setRider] = useState<string | null>(null);
  const riders = useQuery(trpc.dispatch.riders.queryOptions({ cityId, online: true, status: 'approved' }));
  const reassign = useMutation(
    trpc.dispatch.reassign.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries();
        onClose();
      },
    }),
  );
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('reassignTitle', { code })}
      confirmLabel={t('reassign')}
      reason={{ label: t('reason'), min: 5 }}
      pending={reassign.isPending}
      error={reassign.error?.message}
      onConfirm={(reason) => reassign.mutate({ orderId, reason, ...(riderId && { riderId }) })}
    >
      <Select
        label={t('toRider')}
        placeholder={t('anyRider')}
        clearable
        searchable
        value={riderId}
        onChange={setRider}
        data={riders.data?.riders.map((rider) => ({ value: rider.id, label: t('riderOption', { name: rider.name, count: rider.activeOrders }) })) ?? []}
      />
    </ConfirmDialog>
  );
}
