import type { LatLng } from '../../../kernel/geo.ts';
import { addDoubt } from '../domain/doubts.ts';
import { type Fix, NO_TRACK, type Track } from '../domain/position.ts';
import type { TrackPoint } from '../store/positions.ts';

/** What a position is judged by and where it goes: kept a while, so that a position costs no query. */
export interface Duty {
  readonly cityId: string;
  readonly middle: LatLng;
  readonly online: boolean;
  readonly orderIds: readonly string[];
  readonly loadedAt: number;
}

export type RiderFix = Fix & { readonly riderId: string };

interface Entry {
  fix: Fix | null;
  track: Track;
  doubts: readonly number[];
  duty: Duty | null;
  /** When the rider's row last got the position, ms; 0: never. */
  rowAt: number;
  rowDirty: boolean;
  point: TrackPoint | null;
}

/** A rider's row is written at most this often. */
const ROW_EVERY_MS = 10_000;
/** A rider not heard of for this long is forgotten; the row knows. */
export const FORGET_AFTER_MS = 30 * 60_000;

/** The newest position of each rider that this process heard of, and what of it is still to be told. Bounded by forgetting the silent ones. */
export interface PositionBook {
  latest(riderId: string): Fix | null;
  track(riderId: string): Track;
  setTrack(riderId: string, track: Track): void;
  duty(riderId: string): Duty | null;
  setDuty(riderId: string, duty: Duty): void;
  /** The duty changed: load it anew at the next position. */
  forgetDuty(riderId: string): void;
  /** A position that this process took from the rider. */
  put(riderId: string, fix: Fix, orderId: string | null): void;
  /** Where duty was begun: shown and saved; a place that nobody reported is no ground to judge the next by. */
  begin(riderId: string, fix: Fix, reported: boolean): void;
  /** A position that another process took; an older one than known changes nothing. */
  learn(riderId: string, fix: Fix): void;
  /** Notes a doubtful report at an instant in ms; true when they have become too many. */
  doubt(riderId: string, atMs: number): boolean;
  /** Positions to append to the tracks: the newest of each rider since the last call. */
  takeTrack(): TrackPoint[];
  /** Positions to tell other processes: the newest of each rider since the last call. */
  takeShared(): RiderFix[];
  /** Positions to put in the riders' rows; `all` on the way out, otherwise each rider's at most every 10 s. */
  takeRows(nowMs: number, all: boolean): RiderFix[];
  /** Forgets riders of whom nothing was heard for half an hour. */
  forgetSilent(nowMs: number): void;
}

const blank = (): Entry => ({ fix: null, track: NO_TRACK, doubts: [], duty: null, rowAt: 0, rowDirty: false, point: null });

export function positionBook(): PositionBook {
  const entries = new Map<string, Entry>();
  /** Riders with something to share: most of them, most of the time, stand still. */
  const toShare = new Set<string>();
  const entry = (riderId: string): Entry => {
    const known = entries.get(riderId) ?? blank();
    entries.set(riderId, known);
    return known;
  };
  function take(riderId: string, fix: Fix): Entry {
    const known = entry(riderId);
    known.fix = fix;
    known.rowDirty = true;
    toShare.add(riderId);
    return known;
  }
  return {
    latest: (riderId) => entries.get(riderId)?.fix ?? null,
    track: (riderId) => entries.get(riderId)?.track ?? NO_TRACK,
    setTrack(riderId, track) {
      entry(riderId).track = track;
    },
    duty: (riderId) => entries.get(riderId)?.duty ?? null,
    setDuty(riderId, duty) {
      entry(riderId).duty = duty;
    },
    forgetDuty(riderId) {
      const known = entries.get(riderId);
      if (known) known.duty = null;
    },
    put(riderId, fix, orderId) {
      const known = take(riderId, fix);
      if (orderId) known.point = { ...fix, riderId, orderId };
    },
    begin(riderId, fix, reported) {
      take(riderId, fix).track = reported ? { ...NO_TRACK, last: fix } : NO_TRACK;
    },
    learn(riderId, { lat, lng, at }) {
      const known = entry(riderId);
      if (known.fix && known.fix.at >= at) return;
      const fix = { lat, lng, at };
      known.fix = fix;
      known.track = { ...known.track, last: fix, before: known.track.last };
    },
    doubt(riderId, atMs) {
      const known = entry(riderId);
      const { times, raise } = addDoubt(known.doubts, atMs);
      known.doubts = times;
      return raise;
    },
    takeTrack() {
      const points: TrackPoint[] = [];
      for (const known of entries.values()) {
        if (known.point) points.push(known.point);
        known.point = null;
      }
      return points;
    },
    takeShared() {
      const fixes = [...toShare].flatMap((riderId) => {
        const fix = entries.get(riderId)?.fix;
        return fix ? [{ ...fix, riderId }] : [];
      });
      toShare.clear();
      return fixes;
    },
    takeRows(nowMs, all) {
      const rows: RiderFix[] = [];
      for (const [riderId, known] of entries) {
        if (!known.fix || !known.rowDirty || (!all && nowMs - known.rowAt < ROW_EVERY_MS)) continue;
        rows.push({ ...known.fix, riderId });
        known.rowAt = nowMs;
        known.rowDirty = false;
      }
      return rows;
    },
    forgetSilent(nowMs) {
      for (const [riderId, { fix, rowDirty }] of entries) {
        if (fix && !rowDirty && nowMs - fix.at.getTime() > FORGET_AFTER_MS) entries.delete(riderId);
      }
    },
  };
}

/** The book of this process. */
export const book: PositionBook = positionBook();
