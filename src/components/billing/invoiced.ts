import type { OrderView } from '@/server/modules/orders/contract.ts';

/** Whether an order that has ended has tax documents: it was delivered, or cooked food of it was kept when it was cancelled. */
export function wasInvoiced({ status, tender, walletPaise, acceptedAt, refundPaise, totalPaise }: OrderView): boolean {
  if (status !== 'cancelled') return status === 'delivered';
  const paidPaise = tender === 'cod' ? walletPaise : totalPaise;
  return acceptedAt !== null && refundPaise < paidPaise;
}
