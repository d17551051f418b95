import { compiled } from '../domain/compiled.ts';
import { learn } from '../domain/learn.ts';
import type { TravelTimes } from '../domain/travel-times.ts';
import type { Trip } from '../domain/trip.ts';
import { hourOfWeek } from '../domain/week.ts';
import { rememberedCells, squaresOf } from '../store/adapters/cells.ts';

/** The travel times at an instant and in a weather. */
export type TimesOf = (when: Pick<Trip, 'departedAt' | 'wet'>) => TravelTimes;

/** What rides teach, without a database. */
export function learnedFrom(trips: readonly Trip[], timeZone: string): TimesOf {
  const model = learn(trips, timeZone, rememberedCells());
  const timesAt = compiled(model, squaresOf(Object.keys(model.fine), Object.keys(model.coarse)));
  const made = new Map<string, TravelTimes>();
  return ({ departedAt, wet }) => {
    const hour = hourOfWeek(departedAt, timeZone);
    const times = made.get(`${hour}${wet}`) ?? timesAt(hour, wet, 'test');
    made.set(`${hour}${wet}`, times);
    return times;
  };
}
