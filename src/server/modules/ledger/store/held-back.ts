import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { AccountName } from '../domain/chart.ts';

/** What was taken off what restaurants are owed, onto an account of the platform's own, in paise: positive is owed to the state. */
export interface HeldBack {
  readonly restaurantId: string;
  readonly account: string;
  readonly paise: number;
}

const HELD_BACK = statement(
  'ledger_held_back',
  `SELECT o.owner_id AS "restaurantId", a.code AS account, -sum(p.paise) AS paise
   FROM ledger_account a JOIN ledger_posting p ON p.account_id = a.id JOIN ledger_entry e ON e.seq = p.entry_seq
     JOIN ledger_posting q ON q.entry_seq = e.seq JOIN ledger_account o ON o.id = q.account_id AND o.owner_type = 'restaurant'
   WHERE a.code = ANY($1::text[]) AND e.template = ANY($2::text[]) AND e.occurred_at >= $3::timestamptz AND e.occurred_at < $4::timestamptz
   GROUP BY 1, 2 ORDER BY 1, 2`,
);

/** By restaurant and account, of what occurred from an instant on and before another. */
export const heldBack = (ctx: Ctx, accounts: readonly AccountName[], templates: readonly string[], from: Date, until: Date) =>
  ctx.db.sql.rows<HeldBack>(HELD_BACK, [accounts, templates, from, until]);
