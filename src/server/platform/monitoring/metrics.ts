import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The process's metrics. Labels take few values each: procedures, statuses, names of ours; never ids, addresses or raw paths. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: 'thali_', eventLoopMonitoringPrecision: 20 });

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const httpRequests = new Counter({
  name: 'thali_http_requests_total',
  help: 'HTTP requests answered, by the part that answered and the class of the status',
  labelNames: ['part', 'status'],
  registers: [registry],
});
export const httpInFlight = new Gauge({ name: 'thali_http_requests_in_flight', help: 'HTTP requests being answered', registers: [registry] });
export const procedureSeconds = new Histogram({
  name: 'thali_procedure_duration_seconds',
  help: 'Time a procedure took, by its path and outcome (ok or the error code)',
  labelNames: ['path', 'outcome'],
  buckets: SECONDS,
  registers: [registry],
});
export const jobSeconds = new Histogram({
  name: 'thali_job_duration_seconds',
  help: 'Time a job took, by its name and outcome',
  labelNames: ['job', 'outcome'],
  buckets: [...SECONDS, 30, 60],
  registers: [registry],
});
export const eventsHandled = new Counter({
  name: 'thali_events_handled_total',
  help: 'Events given to a subscriber, by outcome',
  labelNames: ['subscriber', 'outcome'],
  registers: [registry],
});

/** A counter of a module's own. */
export const counterOf = <Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> =>
  new Counter({ name, help, labelNames: [...labelNames], registers: [registry] });

/** A histogram of a module's own, in seconds. */
export const histogramOf = <Label extends string>(name: string, help: string, labelNames: readonly Label[]): Histogram<Label> =>
  new Histogram({ name, help, labelNames: [...labelNames], buckets: SECONDS, registers: [registry] });

interface Reading {
  readonly labels?: Record<string, string>;
  readonly value: number;
}

/** A gauge that is read when metrics are asked for. Registering a name again replaces it. */
export function gaugeOf(name: string, help: string, labelNames: readonly string[], read: () => readonly Reading[]): void {
  registry.removeSingleMetric(name);
  new Gauge({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    collect() {
      this.reset();
      for (const { labels, value } of read()) this.set(labels ?? {}, value);
    },
  });
}
