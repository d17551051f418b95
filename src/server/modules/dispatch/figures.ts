import { counterOf, gaugeOf } from '../../platform/monitoring/metrics.ts';
import type { EscalationKind } from './store/escalations.ts';

const KINDS: readonly EscalationKind[] = ['kitchen_late', 'rider_silent'];
const open = new Map<EscalationKind, number>();

const faults = counterOf(
  'thali_dispatch_faults_total',
  'What was done about riders gone silent and kitchens never ready: offers withdrawn, orders taken back, operators told; deaf: most riders silent at once',
  ['kind'],
);
gaugeOf('thali_escalations_open', 'Orders that a person must look at, as this process last saw', ['kind'], () =>
  KINDS.map((kind) => ({ labels: { kind }, value: open.get(kind) ?? 0 })),
);

export const countFault = (kind: 'offer_withdrawn' | 'taken_back' | 'deaf' | EscalationKind): void => faults.inc({ kind });

/** Shows how many escalations are open, by kind. */
export function showOpen(escalations: readonly { readonly kind: EscalationKind }[]): void {
  for (const kind of KINDS) open.set(kind, escalations.filter((one) => one.kind === kind).length);
}
