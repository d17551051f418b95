/** Sunday first: evenings out at the week's end, quiet Mondays and Tuesdays. */
export const BY_WEEKDAY = [1.28, 0.86, 0.84, 0.92, 0.98, 1.14, 1.32] as const;

/** Share of a day's orders by local hour: lunch and dinner peaks, tea in between; weekends start later and end later. */
const WEEKDAY_HOURS = [1, 0.4, 0.1, 0, 0, 0, 0.4, 1.2, 2.4, 2.8, 2.2, 3.4, 7.6, 8.8, 5.4, 3, 3.2, 4.4, 5.6, 8.4, 11.6, 11.2, 7.4, 3.4];
const WEEKEND_HOURS = [2.2, 1, 0.3, 0, 0, 0, 0.2, 0.8, 2, 3.2, 3.4, 3.8, 7.4, 9.6, 7.2, 4.2, 3.6, 4.6, 5.8, 8.6, 11.8, 12.2, 9.2, 5.2];

const sharesOf = (hours: readonly number[]): number[] => {
  const all = hours.reduce((sum, share) => sum + share, 0);
  return hours.map((share) => share / all);
};
const WEEKDAY_SHARES = sharesOf(WEEKDAY_HOURS);
const WEEKEND_SHARES = sharesOf(WEEKEND_HOURS);

/** Shares of the day by local hour; they sum to 1. `weekday` 0 is Sunday. */
export const hourShares = (weekday: number): readonly number[] => (weekday === 0 || weekday === 6 ? WEEKEND_SHARES : WEEKDAY_SHARES);

/** Chance of rain on a day by calendar month, January first, in cities of the south-west and of the north-east monsoon. */
const RAIN_SOUTH_WEST = [0.02, 0.02, 0.03, 0.06, 0.14, 0.5, 0.65, 0.6, 0.42, 0.2, 0.06, 0.02];
const RAIN_NORTH_EAST = [0.08, 0.04, 0.04, 0.06, 0.1, 0.2, 0.24, 0.3, 0.32, 0.5, 0.58, 0.34];
const NORTH_EAST_CITIES: ReadonlySet<string> = new Set(['chennai']);

/** Chance that it rains on a day of a month (0 is January) in a city. */
export const rainOdds = (citySlug: string, month: number): number => (NORTH_EAST_CITIES.has(citySlug) ? RAIN_NORTH_EAST : RAIN_SOUTH_WEST)[month] ?? 0;

/** People stay in when it rains: orders of a rainy day over those of a dry one. */
export const RAIN_LIFT = 1.14;
