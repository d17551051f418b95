import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const WITH_BOOKS = statement(
  'settlement_restaurants_with_books',
  `SELECT owner_id AS id FROM ledger_account WHERE owner_type = 'restaurant' AND code LIKE 'restaurant_payable:%' ORDER BY owner_id`,
);

/** Every restaurant that has an account in the books. */
export const restaurantsWithBooks = async (ctx: Ctx): Promise<string[]> => (await ctx.db.sql.rows<{ id: string }>(WITH_BOOKS, [])).map(({ id }) => id);
