import type { HoursRow, OpeningFacts } from '../domain/opening.ts';
import { HOLIDAYS, HOURS } from './menu-json.ts';

/** Columns of restaurant `r` and its city `c` that decide whether it is open. */
export const OPENING_COLUMNS = `r.status, r.accepting_orders AS "acceptingOrders", r.paused_until AS "pausedUntil", ${HOURS} AS hours, ${HOLIDAYS} AS holidays,
    c.time_zone AS "timeZone"`;

/** A row that has `OPENING_COLUMNS` is what `openingAt` takes. */
export interface OpeningRow extends OpeningFacts {
  readonly status: 'pending' | 'approved' | 'suspended';
  readonly hours: readonly HoursRow[];
}
