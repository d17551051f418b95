/** From which instant on a rider may carry how much of customers' cash, in paise. */
export interface CashLimit {
  readonly from: Date;
  readonly limitPaise: number;
}

/** The platform's own rule, oldest first; a new limit is a new line here. */
export const CASH_LIMITS: readonly [CashLimit, ...CashLimit[]] = [{ from: new Date('2026-04-01T00:00:00+05:30'), limitPaise: 300_000 }];

/** The limit in force at an instant, in paise; before the first line the first one holds. */
export function cashLimit(at: Date, limits: readonly [CashLimit, ...CashLimit[]] = CASH_LIMITS): number {
  return (limits.findLast((limit) => limit.from <= at) ?? limits[0]).limitPaise;
}

/** Whether a rider with so much in hand may take on an order of so much cash, both in paise. */
export const mayCarry = (inHandPaise: number, orderPaise: number, limitPaise: number): boolean => inHandPaise + orderPaise <= limitPaise;
