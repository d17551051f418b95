import { Coverage } from './coverage.ts';
import { type Demand, rate } from './demand.ts';
import type { Courier, DispatchRules, Place } from './model.ts';
import type { Ending } from './reposition.ts';
import type { Tuning } from './tuning.ts';

/** Minutes of an order's delivery besides the ride to the door: the way to the restaurant and the time at both ends. */
const WORK_BESIDES = 12;
const LOOK_AHEAD = [15, 30, 45];
/** Later than this nobody covers anything. */
const FAR_MINUTES = 60;
/** Couriers free within this count as on duty, minutes. */
const SOON = 30;

/** The work that comes in, as a share of what the couriers of the next hour can do: their shifts are known. */
function pressure(demand: Demand, couriers: readonly Courier[], now: number): number {
  let onDuty = 0;
  for (const ahead of LOOK_AHEAD) for (const { freeAt, offAt } of couriers) if (freeAt <= now + ahead && offAt > now + ahead) onDuty++;
  const work = WORK_BESIDES + demand.ride / Math.max(1, demand.total);
  return (rate(demand, now) * work) / Math.max(1, onDuty / LOOK_AHEAD.length);
}

/**
 * What a minute of each courier is worth, in minutes of click-to-door: the wait that orders to come would have more without them, and more for all
 * while orders wait or more work comes in than can be done. This is what makes bundles worth their detour, and only then.
 * @param late orders that the plan collects after they are ready
 */
export function minutePrices(
  now: number,
  endings: readonly Ending[],
  late: number,
  known: { readonly couriers: readonly Courier[]; readonly restaurants: readonly Place[]; readonly demand: Demand },
  rules: DispatchRules,
  tuning: Tuning,
): ReadonlyMap<string, number> {
  const { couriers, restaurants, demand } = known;
  const { ahead, crowd, load, loadFrom } = tuning;
  const coverage = new Coverage(restaurants, demand, rules, tuning);
  const staying = endings.filter(({ courier, inMinutes }) => courier.offAt > now + ahead && inMinutes - ahead < FAR_MINUTES);
  for (const [c, { at, inMinutes }] of staying.entries()) coverage.add(c, coverage.reach(at, inMinutes - ahead));
  const orders = rate(demand, now) * tuning.worth;
  const onDuty = endings.filter(({ courier }) => courier.freeAt < now + SOON && courier.offAt > now).length;
  const forAll = (crowd * late) / Math.max(1, onDuty) + load * Math.max(0, pressure(demand, couriers, now) - loadFrom);
  return new Map(staying.map(({ courier }, c) => [courier.id, coverage.spared(c) * orders + forAll]));
}
