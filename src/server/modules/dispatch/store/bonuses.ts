import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** A bonus as it was posted, and why: so many trips, where the rule asks for `target`. Amount in paise. */
export interface BonusRow {
  readonly riderId: string;
  readonly day: string;
  readonly trips: number;
  readonly target: number;
  readonly amountPaise: number;
  readonly formula: number;
}
/** A rule for a city's day, from an instant until another. */
export interface BonusDay extends Omit<BonusRow, 'riderId' | 'trips'> {
  readonly cityId: string;
  readonly from: Date;
  readonly to: Date;
  readonly earnedAt: Date;
}

const FIELDS = 'rider_id AS "riderId", day, trips, target, amount_paise AS "amountPaise", formula';
const EARN = statement(
  'dispatch_bonus_earn',
  `INSERT INTO rider_bonus (rider_id, day, city_id, trips, target, amount_paise, formula, earned_at)
   SELECT r.user_id, $2, $1::uuid, count(*), $5::int, $6::int, $7::int, $8::timestamptz
   FROM rider r JOIN delivery d ON d.rider_id = r.user_id AND d.delivered_at >= $3::timestamptz AND d.delivered_at < $4::timestamptz AND d.status = 'delivered'
   WHERE r.city_id = $1::uuid GROUP BY r.user_id HAVING count(*) >= $5::int
   ON CONFLICT (rider_id, day) DO NOTHING RETURNING ${FIELDS}`,
);
const OF = statement(
  'dispatch_bonuses_of',
  `SELECT ${FIELDS} FROM rider_bonus JOIN unnest($1::uuid[], $2::text[]) AS asked (rider_id, day) USING (rider_id, day)`,
);

/** Adds the bonuses of a day that are not there yet; gives those that are new. */
export const earnBonuses = (ctx: Ctx, { cityId, day, from, to, target, amountPaise, formula, earnedAt }: BonusDay): Promise<BonusRow[]> =>
  ctx.db.sql.rows<BonusRow>(EARN, [cityId, day, from, to, target, amountPaise, formula, earnedAt]);

/** Bonuses of riders' days; days without one are left out. For modules; asks for no actor. */
export const bonusesOf = (ctx: Ctx, days: readonly Pick<BonusRow, 'riderId' | 'day'>[]): Promise<BonusRow[]> =>
  ctx.db.sql.rows<BonusRow>(OF, [days.map(({ riderId }) => riderId), days.map(({ day }) => day)]);
