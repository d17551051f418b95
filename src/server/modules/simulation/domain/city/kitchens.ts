import { draws } from './chance.ts';
import type { Kitchen } from './city.ts';

/** How a kitchen deals with one order; instants in ms. */
export interface Cooking {
  /** When the food is done. */
  readonly cookedAt: number;
  /** When the kitchen says so by itself; null: only when a rider stands there and asks. */
  readonly toldAt: number | null;
}

/** What a kitchen does with the bell: takes the order after so many seconds, refuses it, or hears nothing. */
export type Answer = { readonly kind: 'accept' | 'reject'; readonly afterSeconds: number } | { readonly kind: 'silence' };

const REJECTS = 0.008;
const HEARS_NOTHING = 0.008;
const TELLS_LATE = 0.08;
const NEVER_TELLS = 0.03;
const COOKING_SPREAD = 0.24;

/** A kitchen at work: some orders at a time (more where it is liked more), the rest queue; its word is as good as its temper. */
export function kitchenAtWork(kitchen: Kitchen, liked: number, seed: number): { answer(orderId: string): Answer; cook(orderId: string, now: number): Cooking } {
  const temper = draws(`kitchen ${kitchen.id}`);
  const hobs = new Array<number>(2 + Math.round((temper.next() + liked) * 2)).fill(0);
  const takesOver = temper.around(0.94, 0.15);
  const answersIn = temper.around(25, 0.5);
  return {
    answer(orderId) {
      const luck = draws(`${seed} bell ${orderId}`);
      const mood = luck.next();
      if (mood < HEARS_NOTHING) return { kind: 'silence' };
      return { kind: mood < HEARS_NOTHING + REJECTS ? 'reject' : 'accept', afterSeconds: Math.min(170, luck.around(answersIn, 0.6)) };
    },
    cook(orderId, now) {
      const luck = draws(`${seed} cooking ${orderId}`);
      const free = hobs.indexOf(Math.min(...hobs));
      const begins = Math.max(now, hobs[free] ?? now);
      const cookedAt = Math.round(begins + kitchen.prepMinutes * 60_000 * takesOver * luck.around(1, COOKING_SPREAD));
      hobs[free] = cookedAt;
      const mood = luck.next();
      const late = luck.between(2, 8) * 60_000;
      if (mood < NEVER_TELLS) return { cookedAt, toldAt: null };
      return { cookedAt, toldAt: Math.round(cookedAt + (mood < NEVER_TELLS + TELLS_LATE ? late : luck.between(5, 40) * 1_000)) };
    },
  };
}

/** When a rider who came at `arrives` gets the food: once it is told, or a minute after asking for food that is done. */
export const collectableAt = ({ cookedAt, toldAt }: Cooking, arrives: number): number => {
  const asked = Math.max(arrives, cookedAt) + 60_000;
  return toldAt === null ? asked : Math.max(arrives, Math.min(toldAt, asked));
};
