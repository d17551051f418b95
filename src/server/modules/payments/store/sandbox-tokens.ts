import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { SavedCard } from '../drivers/driver.ts';

const FIELDS = 'id AS token, network, last4, issuer, expiry_month AS "expiryMonth", expiry_year AS "expiryYear"';

const KEEP = statement(
  'sandbox_token_keep',
  `INSERT INTO sandbox_token (id, customer_id, network, last4, issuer, expiry_month, expiry_year, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz)
   ON CONFLICT (customer_id, network, last4) DO NOTHING`,
);
const OF_CUSTOMER = statement('sandbox_tokens_of_customer', `SELECT ${FIELDS} FROM sandbox_token WHERE customer_id = $1 ORDER BY created_at DESC, id`);
const DROP = statement('sandbox_token_drop', 'DELETE FROM sandbox_token WHERE customer_id = $1 AND id = $2');

/** Keeps a card for a customer of the sandbox; the same card is kept once. */
export const keepToken = (ctx: Ctx, customerId: string, { token, network, last4, issuer, expiryMonth, expiryYear }: SavedCard) =>
  ctx.db.sql.rows(KEEP, [token, customerId, network, last4, issuer ?? '', expiryMonth, expiryYear, ctx.clock.now()]);
export const tokensOf = (ctx: Ctx, customerId: string) => ctx.db.sql.rows<SavedCard>(OF_CUSTOMER, [customerId]);
export const dropToken = (ctx: Ctx, customerId: string, token: string) => ctx.db.sql.rows(DROP, [customerId, token]);
