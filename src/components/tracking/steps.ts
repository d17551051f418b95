import type { OrderView } from '@/server/modules/orders/contract.ts';

export type StepKey = 'confirmed' | 'cooked' | 'pickedUp' | 'atDoor';
export type StepState = 'done' | 'now' | 'next' | 'failed';

export interface Step {
  readonly key: StepKey;
  readonly state: StepState;
  /** When it happened; null when it has not. */
  readonly at: string | null;
  /** How far the way to the next step is, 0 to 1; for the step that is now. */
  readonly progress: number;
}

type Times = Pick<OrderView, 'status' | 'acceptedAt' | 'readyAt' | 'pickedUpAt' | 'deliveredAt' | 'prepMinutes'>;

const share = (from: string, toMs: number, now: number): number => Math.min(1, Math.max(0, (now - Date.parse(from)) / Math.max(1, toMs - Date.parse(from))));

/** The four steps of an order's life, from its times; `arrival` is when it is expected at the door (ms), `now` in ms. */
export function stepsOf(order: Times, arrival: number | null, now: number): Step[] {
  const times: readonly (readonly [StepKey, string | null])[] = [
    ['confirmed', order.acceptedAt],
    ['cooked', order.readyAt ?? order.pickedUpAt],
    ['pickedUp', order.pickedUpAt],
    ['atDoor', order.deliveredAt],
  ];
  const last = times.findLastIndex(([, at]) => at !== null);
  const current = Math.max(0, last);
  return times.map(([key, at], index) => {
    if (order.status === 'delivered' || index < current) return { key, at, state: 'done', progress: 1 };
    if (index > current || last === -1) return { key, at, state: index === 0 ? 'now' : 'next', progress: 0 };
    return { key, at, state: 'now', progress: progressOf(order, key, arrival, now) };
  });
}

function progressOf(order: Times, key: StepKey, arrival: number | null, now: number): number {
  if (key === 'confirmed' && order.acceptedAt) return share(order.acceptedAt, Date.parse(order.acceptedAt) + order.prepMinutes * 60_000, now);
  if (key === 'pickedUp' && order.pickedUpAt && arrival !== null) return share(order.pickedUpAt, arrival, now);
  return 0;
}
