import { draws } from './chance.ts';
import { rainOdds } from './seasons.ts';

/** India's one time zone, minutes ahead of UTC. */
const IST_MINUTES = 330;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Wall-clock parts of an instant (ms) in India. `weekday` 0 is Sunday, `month` 0 is January. */
export function localOf(at: number): { readonly hour: number; readonly weekday: number; readonly month: number; readonly midnight: number } {
  const shifted = new Date(at + IST_MINUTES * MINUTE_MS);
  const sinceMidnight = (at + IST_MINUTES * MINUTE_MS) % DAY_MS;
  return { hour: shifted.getUTCHours(), weekday: shifted.getUTCDay(), month: shifted.getUTCMonth(), midnight: at - sinceMidnight };
}

/** By the season's odds, or told. */
export type Rain = 'season' | 'dry' | 'wet';

export interface Weather {
  raining(at: number): boolean;
  hot(at: number): boolean;
  night(at: number): boolean;
}

const HOT = { months: new Set([3, 4, 5]), from: 12, to: 16 } as const;
const NIGHT = { from: 22, to: 6 } as const;

interface Spell {
  readonly from: number;
  readonly to: number;
}

/** One to three showers of 20 to 110 minutes on a day (from its midnight); in wet weather the first falls into the evening. */
function spellsOf(key: string, midnight: number, wet: boolean): Spell[] {
  const hand = draws(key);
  return Array.from({ length: 1 + Math.floor(hand.next() * 3) }, (_, index) => {
    const from = midnight + (index === 0 && wet ? hand.between(18, 20.5) : hand.between(9, 23)) * 3_600_000;
    return { from, to: from + hand.between(20, 110) * MINUTE_MS };
  });
}

/** The weather of a city on the days of a stretch: the same for the same seed. */
export function weather(slug: string, seed: number, from: number, to: number, rain: Rain = 'season'): Weather {
  const spells: Spell[] = [];
  for (let { midnight } = localOf(from); rain !== 'dry' && midnight < to; midnight += DAY_MS) {
    const key = `${seed} ${slug} rain ${midnight}`;
    if (rain === 'wet' || draws(`${key}?`).chance(rainOdds(slug, localOf(midnight).month))) spells.push(...spellsOf(key, midnight, rain === 'wet'));
  }
  return {
    raining: (at) => spells.some((spell) => at >= spell.from && at < spell.to),
    hot(at) {
      const { month, hour } = localOf(at);
      return HOT.months.has(month) && hour >= HOT.from && hour < HOT.to;
    },
    night(at) {
      const { hour } = localOf(at);
      return hour >= NIGHT.from || hour < NIGHT.to;
    },
  };
}
