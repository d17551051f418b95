/** A kitchen is late this long after the time it named. */
const GRACE_MS = 5 * 60_000;

interface Cooking {
  readonly orderId: string;
  readonly restaurantId: string;
  readonly cityId: string;
}

/** The restaurants with an order still cooking five minutes after they said it would be ready; each once, whatever it owes. */
export function lateKitchens(cooking: readonly Cooking[], readyBy: ReadonlyMap<string, Date>, now: Date): { restaurantId: string; cityId: string }[] {
  const late = new Map<string, string>();
  for (const { orderId, restaurantId, cityId } of cooking) {
    const due = readyBy.get(orderId);
    if (due && due.getTime() + GRACE_MS < now.getTime()) late.set(restaurantId, cityId);
  }
  return [...late].map(([restaurantId, cityId]) => ({ restaurantId, cityId }));
}

interface Served {
  readonly orderId: string;
  readonly status: string;
  readonly totalPaise: number;
  readonly readyAt: Date | null;
}

/** A restaurant's day: sales are the bills of orders not cancelled; ready on time is the share of dishes out by the kitchen's own word, where known. */
export function restaurantDay(
  facts: readonly Served[],
  readyBy: ReadonlyMap<string, Date>,
): { orders: number; salesPaise: number; cancelled: number; readyOnTime: number | null } {
  const kept = facts.filter((fact) => fact.status !== 'cancelled');
  const judged = facts.flatMap(({ orderId, readyAt }) => {
    const due = readyBy.get(orderId);
    return readyAt && due ? [readyAt <= due] : [];
  });
  return {
    orders: facts.length,
    salesPaise: kept.reduce((total, fact) => total + fact.totalPaise, 0),
    cancelled: facts.length - kept.length,
    readyOnTime: judged.length > 0 ? judged.filter(Boolean).length / judged.length : null,
  };
}
