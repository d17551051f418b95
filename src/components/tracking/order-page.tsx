'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { CustomerFrame } from '@/components/customer/customer-frame.tsx';
import { RequireRole } from '@/components/session/require-role.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { BillSkeleton, Loading } from '@/components/ui/skeletons.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { useLive } from '@/trpc/live.ts';
import { EndedOrder } from './ended-order.tsx';
import { PayPanel } from './pay-panel.tsx';
import { TrackOrder } from './track-order.tsx';

/** An order of the viewer: to be paid, on its way, or ended. One address for its whole life. */
export function OrderPage({ orderId }: { orderId: string }) {
  return (
    <CustomerFrame>
      <RequireRole roles={['customer']}>{() => <Order orderId={orderId} />}</RequireRole>
    </CustomerFrame>
  );
}

function Order({ orderId }: { orderId: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const order = useQuery(trpc.orders.get.queryOptions({ orderId }, { refetchInterval: 30_000 }));
  const refresh = useCallback(() => {
    for (const key of [
      trpc.orders.get.queryKey({ orderId }),
      trpc.dispatch.tracking.queryKey({ orderId }),
      trpc.payments.forOrder.queryKey({ orderId }),
      trpc.orders.timeline.queryKey({ orderId }),
      trpc.orders.cancelPreview.queryKey({ orderId }),
    ]) {
      void queries.invalidateQueries({ queryKey: key });
    }
  }, [queries, trpc, orderId]);
  useLive(`order:${orderId}`, { onEvent: refresh, onResync: refresh });

  if (order.isError && !order.data) return <ErrorState level={1} text={order.error.message} onRetry={() => void order.refetch()} />;
  if (!order.data)
    return (
      <Loading>
        <BillSkeleton />
      </Loading>
    );
  switch (order.data.status) {
    case 'payment_pending':
      return <PayPanel order={order.data} />;
    case 'delivered':
    case 'cancelled':
      return <EndedOrder order={order.data} />;
    default:
      return <TrackOrder order={order.data} />;
  }
}
