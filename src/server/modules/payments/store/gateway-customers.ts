import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const FIND = statement('gateway_customer_find', 'SELECT gateway_id AS "gatewayId" FROM gateway_customer WHERE driver = $1 AND customer_id = $2::uuid');
const NOTE = statement(
  'gateway_customer_note',
  'INSERT INTO gateway_customer (driver, customer_id, gateway_id) VALUES ($1, $2::uuid, $3) ON CONFLICT (driver, customer_id) DO NOTHING',
);

/** A gateway's name for a customer; null when it has none. */
export async function findGatewayCustomer(ctx: Ctx, driver: string, customerId: string): Promise<string | null> {
  return (await ctx.db.sql.rows<{ gatewayId: string }>(FIND, [driver, customerId]))[0]?.gatewayId ?? null;
}
export const noteGatewayCustomer = (ctx: Ctx, driver: string, customerId: string, gatewayId: string) => ctx.db.sql.rows(NOTE, [driver, customerId, gatewayId]);
