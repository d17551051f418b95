/** The front door of travel: how long rides take. */
export { recordTrips } from './commands/record-trips.ts';
export { refitCity } from './commands/refit-city.ts';
export { RULE, RULE_SPEED, type TravelTimes } from './domain/travel-times.ts';
export { jobs } from './jobs.ts';
export { rememberedTimes } from './queries/ready-models.ts';
export { travelTimes, travelTimesOf, type When } from './queries/travel-times.ts';
export type { TripOfOrder } from './store/trips.ts';
