import type { Database } from '../db/database.ts';
import type { EventRun } from '../events/run.ts';
import type { PublicReads } from '../http/public-reads.ts';
import type { JobRunner } from '../jobs/run.ts';
import type { Gateway } from '../realtime/gateway.ts';
import { gaugeOf } from './metrics.ts';

export interface Watched {
  readonly database: Database;
  readonly events: EventRun;
  readonly jobs: JobRunner | null;
  readonly gateway: Gateway | null;
  readonly reads: PublicReads;
}

/** Gauges of the parts that run in this process, read when metrics are asked for. */
export function watchProcess({ database: { pool }, events, jobs, gateway, reads }: Watched): void {
  gaugeOf('thali_db_connections', 'Connections of the pool, by state', ['state'], () => [
    { labels: { state: 'open' }, value: pool.totalCount },
    { labels: { state: 'idle' }, value: pool.idleCount },
    { labels: { state: 'waited_for' }, value: pool.waitingCount },
  ]);
  gaugeOf('thali_event_horizon', 'The last settled position of the event log, as this process sees it', [], () => [{ value: events.horizon }]);
  gaugeOf('thali_event_cursor_lag', 'Log positions that a durable subscriber run here has not handled', ['subscriber'], () =>
    events.durable.flatMap((run) => (run.lag === null ? [] : [{ labels: { subscriber: run.name }, value: run.lag }])),
  );
  gaugeOf('thali_event_subscriber_failures', 'Failures in a row of a durable subscriber run here', ['subscriber'], () =>
    events.durable.flatMap((run) => (run.lag === null ? [] : [{ labels: { subscriber: run.name }, value: run.failures }])),
  );
  gaugeOf('thali_jobs_active', 'Jobs running in this process', [], () => [{ value: jobs?.active ?? 0 }]);
  gaugeOf('thali_live_connections', 'Open live connections', [], () => [{ value: gateway?.connections ?? 0 }]);
  gaugeOf('thali_ready_reads', 'Public reads, by whether they were ready', ['outcome'], () => [
    { labels: { outcome: 'hit' }, value: reads.stats.hits },
    { labels: { outcome: 'miss' }, value: reads.stats.misses },
  ]);
  gaugeOf('thali_ready_read_entries', 'Answers kept as ready bytes', [], () => [{ value: reads.stats.entries }]);
  gaugeOf('thali_ready_read_bytes', 'Memory of the answers kept as ready bytes', [], () => [{ value: reads.stats.bytes }]);
}
