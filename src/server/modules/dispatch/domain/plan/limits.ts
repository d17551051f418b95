import type { Conditions, DutyRider } from '../policy.ts';

interface VehicleLimits {
  /** How many times longer it rides than a scooter. */
  readonly slow: number;
  /** Orders it carries at once. */
  readonly carries: number;
  /** Farthest door from the restaurant by road, metres: on a fair day, and in rain or heat. */
  readonly farthestM: number;
  readonly farthestBadDayM: number;
}

const MOTOR: VehicleLimits = { slow: 1, carries: 2, farthestM: 15_000, farthestBadDayM: 8_000 };
const VEHICLES: Readonly<Record<string, VehicleLimits>> = {
  scooter: MOTOR,
  motorcycle: MOTOR,
  electric_scooter: { ...MOTOR, farthestM: 10_000, farthestBadDayM: 6_000 },
  bicycle: { slow: 1.6, carries: 1, farthestM: 4_000, farthestBadDayM: 2_000 },
};

/** What a kind of vehicle can do; one that has no figures yet as a scooter. */
export const vehicleLimits = (vehicle: string): VehicleLimits => VEHICLES[vehicle] ?? MOTOR;

/** Where a rider who wishes for safety at night goes after dark, metres by road. */
export const NIGHT_SAFE_M = 3_000;

/** Farthest door from the restaurant that this rider is asked to ride to, metres by road. */
export function farthestDoorM({ vehicle, wishes }: Pick<DutyRider, 'vehicle' | 'wishes'>, { raining, hot, night }: Conditions): number {
  const { farthestM, farthestBadDayM } = vehicleLimits(vehicle);
  const most = raining || hot ? farthestBadDayM : farthestM;
  return Math.min(most, wishes.farthestM ?? most, night && wishes.nightSafety ? NIGHT_SAFE_M : most);
}

/** Whether the rider takes cash at the door now. */
export const takesCash = ({ wishes }: Pick<DutyRider, 'wishes'>, { night }: Conditions): boolean => !(night && wishes.nightSafety);
