import { counterOf, histogramOf } from '../../platform/monitoring/metrics.ts';

const engine = histogramOf('thali_dispatch_engine_seconds', 'How long the engine thought about a city', []);
const looked = counterOf('thali_dispatch_looks_total', 'Looks of the dispatcher at a city, by whether orders waited', ['orders']);

export function observeDecision(engineMs: number, orders: number): void {
  engine.observe({}, engineMs / 1_000);
  looked.inc({ orders: orders > 0 ? 'some' : 'none' });
}
