import { distanceM, type LatLng } from '../../../kernel/geo.ts';

export interface Fix extends LatLng {
  readonly at: Date;
}

/** What a rider's phone tells. Accuracy in metres (68 % within), speed in metres a second; `mock`: the phone says that an app made the place up. */
export interface Report extends Fix {
  readonly accuracyM?: number | undefined;
  readonly speed?: number | undefined;
  readonly mock?: boolean | undefined;
}

/** What is remembered of a rider's reports: enough to judge the next. */
export interface Track {
  readonly last: Fix | null;
  /** The one taken before the last. */
  readonly before: Fix | null;
  /** Since when the very same coordinates come from a phone that says it moves. */
  readonly frozenSince: Date | null;
}

export const NO_TRACK: Track = { last: null, before: null, frozenSince: null };

/** Faster than any road allows. Metres a second. */
export const MAX_SPEED = 45;
/** A clock may run ahead by this much. */
const AHEAD_MS = 10_000;
/** After this long nothing follows from the last position: the rider may have taken a train. */
const FORGET_AFTER_MS = 10 * 60_000;
/** GPS wanders: this much is no movement. */
const NOISE_M = 60;
/** A place known no better than this comes from a cell tower, not from a phone under the sky. */
export const WORST_ACCURACY_M = 500;
/** From this speed on the phone says that it moves, metres a second; a walk is slower. */
const MOVING = 3;
/** So long may the same coordinates come from a phone that says it moves: a tunnel's mouth, not a tunnel. */
const FROZEN_MS = 20_000;

/** A rider works within this of the city's middle. */
const CITY_RADIUS_M = 60_000;

export type PositionFault = 'mock' | 'out_of_range' | 'in_the_future' | 'too_old' | 'out_of_order' | 'inaccurate' | 'too_fast' | 'jump' | 'frozen';
/** Faults that no honest phone has again and again. `teleport`: away and back, found out on the return. */
export type Doubt = Extract<PositionFault, 'mock' | 'too_fast' | 'jump' | 'frozen'> | 'teleport';

/** A report taken: `fix` is where the rider is shown, which need not be quite where the phone said. Or refused, with the fault. */
export type Verdict =
  | { readonly ok: true; readonly fix: Fix; readonly track: Track; readonly doubt: Doubt | null }
  | { readonly ok: false; readonly fault: PositionFault; readonly track: Track; readonly doubt: Doubt | null };

export interface JudgedBy {
  /** The city's. */
  readonly middle: LatLng;
  readonly now: Date;
  /** 1 is life; the demo runs several times faster. */
  readonly pace: number;
}

/** Whether a place belongs to the city around `middle`. */
export const inCity = (place: LatLng, middle: LatLng): boolean => distanceM(place, middle) <= CITY_RADIUS_M;

const samePlace = (a: LatLng, b: LatLng) => a.lat === b.lat && a.lng === b.lng;
const towards = (from: LatLng, to: LatLng, share: number): LatLng => ({
  lat: from.lat + (to.lat - from.lat) * share,
  lng: from.lng + (to.lng - from.lng) * share,
});

/** How far from `from` a rider may be at `at`, in metres; null when nothing follows from so old a fix. */
function reachM(from: Fix, at: Date, pace: number): number | null {
  const elapsedMs = at.getTime() - from.at.getTime();
  return elapsedMs > FORGET_AFTER_MS ? null : NOISE_M + (MAX_SPEED * pace * elapsedMs) / 1000;
}

/** What speaks against a report whatever came before. */
function faultByItself(report: Report, last: Fix | null, { middle, now, pace }: JudgedBy): PositionFault | null {
  if (report.mock) return 'mock';
  if (!inCity(report, middle)) return 'out_of_range';
  if (report.at.getTime() > now.getTime() + AHEAD_MS) return 'in_the_future';
  if (last && report.at <= last.at) return 'out_of_order';
  if (now.getTime() - report.at.getTime() > FORGET_AFTER_MS) return 'too_old';
  if ((report.accuracyM ?? 0) > WORST_ACCURACY_M) return 'inaccurate';
  return (report.speed ?? 0) > MAX_SPEED * pace ? 'too_fast' : null;
}

const doubted = (fault: PositionFault): Doubt | null => (fault === 'mock' || fault === 'too_fast' || fault === 'jump' || fault === 'frozen' ? fault : null);

/**
 * Judges a report against what came before. Refused: made up by an app, more than 60 km from the city's middle, more than 10 s in the future, ten minutes
 * old, not newer than the last, vaguer than 500 m, faster or farther from the last than `MAX_SPEED` times `pace` allows (unless that is over ten minutes old), or the
 * same coordinates for 20 s from a phone that says it moves. Taken, but moved to what is plausible: a place just out of reach and no farther than its own
 * accuracy is put at the edge of the reach; a wobble of less than half the accuracy is no movement. A jump that leads back to where the rider was
 * before the last fix shows that one to have been false: it is taken, with a doubt.
 */
export function judgeReport(report: Report, track: Track, by: JudgedBy): Verdict {
  const { last, before } = track;
  const refused = (fault: PositionFault, next = track): Verdict => ({ ok: false, fault, track: next, doubt: doubted(fault) });
  const itself = faultByItself(report, last, by);
  if (itself) return refused(itself);

  const { lat, lng, at } = report;
  const moving = (report.speed ?? 0) >= MOVING;
  const frozenSince = last && moving && samePlace(report, last) ? (track.frozenSince ?? last.at) : null;
  if (frozenSince && at.getTime() - frozenSince.getTime() >= FROZEN_MS) return refused('frozen', { ...track, frozenSince });
  const taken = (place: LatLng, was: Fix | null, doubt: Doubt | null = null): Verdict => {
    const fix = { lat: place.lat, lng: place.lng, at };
    return { ok: true, fix, track: { last: fix, before: was, frozenSince }, doubt };
  };

  const reach = last && reachM(last, at, by.pace);
  if (!last || reach === null) return taken({ lat, lng }, last);
  const metres = distanceM(report, last);
  const accuracyM = report.accuracyM ?? 0;
  if (metres <= reach) return taken(!moving && metres < accuracyM / 2 ? last : report, last);
  if (metres - accuracyM <= reach) return taken(towards(last, report, reach / metres), last);
  const back = before && reachM(before, at, by.pace);
  return before && back !== null && distanceM(report, before) <= back ? taken(report, before, 'teleport') : refused('jump');
}
