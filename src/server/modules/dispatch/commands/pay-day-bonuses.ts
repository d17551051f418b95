import { localTime } from '../../../kernel/clock.ts';
import { paise } from '../../../kernel/money.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { cities } from '../../catalog/index.ts';
import { journal, post } from '../../ledger/index.ts';
import { dayBounds } from '../domain/day.ts';
import { DAY_BONUS, PAY_FORMULA } from '../domain/pay.ts';
import { earnBonuses } from '../store/bonuses.ts';

/** Deliveries of a day may be told late, by an operator: it is looked at again for so many days. */
const LOOK_BACK_DAYS = 3;
const DAY_MS = 86_400_000;

async function payDay(ctx: Ctx, cityId: string, day: string, timeZone: string): Promise<void> {
  const { from, to } = dayBounds(day, timeZone);
  const earnedAt = new Date(to.getTime() - 1);
  await inSqlTransaction(ctx, async (tx) => {
    const rule = { target: DAY_BONUS.trips, amountPaise: DAY_BONUS.paise, formula: PAY_FORMULA };
    const earned = await earnBonuses(tx, { cityId, day, from, to, earnedAt, ...rule });
    const posted = earned.map(({ riderId, amountPaise }) => journal.riderBonusEarned({ riderId, day, bonusPaise: paise(amountPaise), occurredAt: earnedAt }));
    await post(tx, posted);
  });
}

/**
 * Posts the bonuses of the days that are over in each city's time zone, once for each rider and day, with the trips that earned it.
 * May run at any time and any number of times. For the system: it asks for no actor.
 */
export async function payDayBonuses(ctx: Ctx): Promise<void> {
  for (const { id, timeZone } of await cities(ctx)) {
    for (let back = 1; back <= LOOK_BACK_DAYS; back++) {
      const day = localTime(new Date(ctx.clock.now().getTime() - back * DAY_MS), timeZone).date;
      await payDay(ctx, id, day, timeZone);
    }
  }
}
