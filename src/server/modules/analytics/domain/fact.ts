/** How far an order is, as a number: a fact never goes back to an earlier stage when an old event comes again. */
export const STAGE: Readonly<Record<string, number>> = {
  payment_pending: 0,
  scheduled: 1,
  placed: 2,
  accepted: 3,
  ready: 4,
  picked_up: 5,
  delivered: 6,
  unpaid: 7,
  cancelled: 7,
};

/** The status a fact keeps: an order whose payment never came is `unpaid`, for it was never one to cook. */
export const factStatus = (status: string, cancelledBy: string | null): string => (status === 'cancelled' && cancelledBy === 'payment' ? 'unpaid' : status);
