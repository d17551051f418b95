import type { LatLng } from '../../../kernel/geo.ts';
import type { Fix } from '../domain/position.ts';
import type { TrackPoint } from '../store/positions.ts';

/** What a position is judged by and where it goes: kept a while, so that a position costs no query. */
export interface Duty {
  readonly cityId: string;
  readonly middle: LatLng;
  readonly online: boolean;
  readonly orderIds: readonly string[];
  readonly loadedAt: number;
}

interface Entry {
  fix: Fix | null;
  duty: Duty | null;
  /** When the rider's row last got the position, ms; 0: never. */
  rowAt: number;
  rowDirty: boolean;
  track: TrackPoint | null;
}

/** A rider's row is written at most this often. */
const ROW_EVERY_MS = 10_000;
/** A rider not heard of for this long is forgotten; the row knows. */
const FORGET_AFTER_MS = 30 * 60_000;

/** The newest position of each rider that this process heard of, and what of it is still to be saved. Bounded by forgetting the silent ones. */
export interface PositionBook {
  latest(riderId: string): Fix | null;
  duty(riderId: string): Duty | null;
  setDuty(riderId: string, duty: Duty): void;
  /** The duty changed: load it anew at the next position. */
  forgetDuty(riderId: string): void;
  put(riderId: string, fix: Fix, orderId: string | null): void;
  /** Positions to append to the tracks: the newest of each rider since the last call. */
  takeTrack(): TrackPoint[];
  /** Positions to put in the riders' rows; `all` on the way out, otherwise each rider's at most every 10 s. */
  takeRows(nowMs: number, all: boolean): (Fix & { riderId: string })[];
}

export function positionBook(): PositionBook {
  const entries = new Map<string, Entry>();
  const entry = (riderId: string): Entry => {
    let known = entries.get(riderId);
    if (!known) {
      known = { fix: null, duty: null, rowAt: 0, rowDirty: false, track: null };
      entries.set(riderId, known);
    }
    return known;
  };
  return {
    latest: (riderId) => entries.get(riderId)?.fix ?? null,
    duty: (riderId) => entries.get(riderId)?.duty ?? null,
    setDuty(riderId, duty) {
      entry(riderId).duty = duty;
    },
    forgetDuty(riderId) {
      const known = entries.get(riderId);
      if (known) known.duty = null;
    },
    put(riderId, fix, orderId) {
      const known = entry(riderId);
      known.fix = fix;
      known.rowDirty = true;
      if (orderId) known.track = { ...fix, riderId, orderId };
    },
    takeTrack() {
      const points: TrackPoint[] = [];
      for (const known of entries.values()) {
        if (known.track) points.push(known.track);
        known.track = null;
      }
      return points;
    },
    takeRows(nowMs, all) {
      const rows: (Fix & { riderId: string })[] = [];
      for (const [riderId, known] of entries) {
        if (known.fix && known.rowDirty && (all || nowMs - known.rowAt >= ROW_EVERY_MS)) {
          rows.push({ ...known.fix, riderId });
          known.rowAt = nowMs;
          known.rowDirty = false;
        } else if (known.fix && !known.rowDirty && nowMs - known.fix.at.getTime() > FORGET_AFTER_MS) entries.delete(riderId);
      }
      return rows;
    },
  };
}

/** The book of this process. */
export const book: PositionBook = positionBook();
