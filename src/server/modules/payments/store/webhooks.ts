import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const CLAIM = statement(
  'webhook_claim',
  `INSERT INTO webhook_delivery (event_id, driver, type, received_at) VALUES ($1, $2, $3, $4::timestamptz) ON CONFLICT (event_id) DO NOTHING RETURNING event_id`,
);

/** Claims a webhook's effect for this transaction; false when another delivery of it has had its effect (waits for one that is at it). */
export async function claimWebhook(ctx: Ctx, driver: string, eventId: string, type: string): Promise<boolean> {
  const rows = await ctx.db.sql.rows(CLAIM, [`${driver}:${eventId}`, driver, type, ctx.clock.now()]);
  return rows.length > 0;
}
