import { counterOf, gaugeOf, histogramOf } from '../../platform/monitoring/metrics.ts';
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

const engine = histogramOf('thali_dispatch_engine_seconds', 'How long the engine thought about a city', []);
const looked = counterOf('thali_dispatch_looks_total', 'Looks of the dispatcher at a city, by whether orders waited', ['orders']);

export function observeDecision(engineMs: number, orders: number): void {
  engine.observe({}, engineMs / 1_000);
  looked.inc({ orders: orders > 0 ? 'some' : 'none' });
}
