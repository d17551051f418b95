import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { LiveMessage } from '../../../platform/realtime/topics.ts';

const COLUMNS = 'seq, type, at, payload AS data';
const OF_RESTAURANT = statement(
  'order_events_of_restaurant',
  `SELECT ${COLUMNS} FROM event_log WHERE seq > $1 AND aggregate = 'order' AND payload->>'restaurantId' = $2 ORDER BY seq LIMIT $3`,
);
const OF_ALL = statement('order_events_of_all', `SELECT ${COLUMNS} FROM event_log WHERE seq > $1 AND aggregate = 'order' ORDER BY seq LIMIT $2`);

type Row = Omit<LiveMessage, 'at'> & { readonly at: Date };
const told = (rows: readonly Row[]): LiveMessage[] => rows.map((row) => ({ ...row, at: row.at.toISOString() }));

/** What happened to a restaurant's orders after a place in the log, as followers get it. */
export const messagesOfRestaurant = async (ctx: Ctx, restaurantId: string, after: number, limit: number): Promise<LiveMessage[]> =>
  told(await ctx.db.sql.rows<Row>(OF_RESTAURANT, [after, restaurantId, limit]));

/** What happened to all orders after a place in the log. */
export const messagesOfAll = async (ctx: Ctx, after: number, limit: number): Promise<LiveMessage[]> => told(await ctx.db.sql.rows<Row>(OF_ALL, [after, limit]));
