import { localTime } from '../../../kernel/clock.ts';

/** One opening of a weekday (0 is Sunday): minutes from local midnight; `closes` past 1440 runs into the next day. */
export interface HoursRow {
  readonly weekday: number;
  readonly opens: number;
  readonly closes: number;
}

/** What decides whether a restaurant is open. `holidays` are local dates, `2026-11-08`. */
export interface OpeningFacts {
  readonly status: string;
  readonly acceptingOrders: boolean;
  readonly pausedUntil: Date | null;
  readonly hours: readonly HoursRow[];
  readonly holidays: readonly string[];
  readonly timeZone: string;
}

export type OpeningReason = 'open' | 'closed' | 'holiday' | 'paused' | 'not_accepting' | 'suspended';

/** Open or not, why, and until or from when; instants are ISO strings, null when unknown or never. */
export interface Opening {
  readonly open: boolean;
  readonly reason: OpeningReason;
  readonly closesAt: string | null;
  readonly opensAt: string | null;
}

const DAY = 1_440;
const MINUTE_MS = 60_000;
/** A week and a day: whoever is open that long without a break never closes. */
const WEEK_AHEAD = 8;
/** Further than the longest list of holidays a vendor can enter. */
const FAR_AHEAD = 70;

/** A stretch of local time in minutes since 1970-01-01T00:00 local; `to` is exclusive. */
interface Span {
  readonly from: number;
  to: number;
}

const known = new Map<string, number>();
const MOST_KNOWN = 1_000;

/** Local minutes since 1970-01-01T00:00 on the wall of the zone. Remembered: a list of restaurants asks for the same few instants. */
function wallMinute(at: Date, timeZone: string): number {
  const key = `${timeZone} ${at.getTime()}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const { date, minute } = localTime(at, timeZone);
  const wall = Date.parse(`${date}T00:00:00Z`) / MINUTE_MS + minute;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, wall);
  return wall;
}

const dateOf = (day: number): string => new Date(day * DAY * MINUTE_MS).toISOString().slice(0, 10);
const weekdayOf = (day: number): number => (day + 4) % 7;

/** The openings that begin on the days given, overlapping and touching ones made one. An opening belongs to the day it begins. */
function spansOf(facts: OpeningFacts, fromDay: number, toDay: number): Span[] {
  const found: Span[] = [];
  for (let day = fromDay; day <= toDay; day++) {
    if (facts.holidays.length > 0 && facts.holidays.includes(dateOf(day))) continue;
    const weekday = weekdayOf(day);
    for (const row of facts.hours)
      if (row.weekday === weekday && row.closes > row.opens) found.push({ from: day * DAY + row.opens, to: day * DAY + row.closes });
  }
  found.sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of found) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push(span);
  }
  return merged;
}

/** The first minute from `from` on that lies in an opening; null when there is none in the next weeks. */
function firstOpenMinute(facts: OpeningFacts, near: readonly Span[], from: number): number | null {
  const within = (spans: readonly Span[]) => spans.find((span) => span.to > from);
  const day = Math.floor(from / DAY);
  const span = within(near) ?? within(spansOf(facts, day - 1, day + FAR_AHEAD));
  return span ? Math.max(span.from, from) : null;
}

/**
 * Whether a restaurant takes orders at an instant, and when that changes. Hours are local, may be split, may run past midnight;
 * a holiday cancels the openings that begin on its date. A pause beyond the closing moves the next opening.
 */
export function openingAt(facts: OpeningFacts, at: Date): Opening {
  const shut = (reason: OpeningReason, opensAt: string | null = null): Opening => ({ open: false, reason, closesAt: null, opensAt });
  if (facts.status !== 'approved') return shut('suspended');
  if (!facts.acceptingOrders) return shut('not_accepting');

  const now = wallMinute(at, facts.timeZone);
  const today = Math.floor(now / DAY);
  const spans = spansOf(facts, today - 1, today + WEEK_AHEAD);
  const current = spans.find((span) => span.from <= now && now < span.to);
  const instant = (wall: number): string => {
    const guess = at.getTime() - (at.getTime() % MINUTE_MS) + (wall - now) * MINUTE_MS;
    // Where clocks change between now and then, the wall shows another minute: move by the difference.
    return new Date(guess + (wall - wallMinute(new Date(guess), facts.timeZone)) * MINUTE_MS).toISOString();
  };

  const paused = facts.pausedUntil !== null && facts.pausedUntil > at;
  if (current && !paused) return { open: true, reason: 'open', closesAt: current.to < (today + WEEK_AHEAD) * DAY ? instant(current.to) : null, opensAt: null };

  const pauseEnd = facts.pausedUntil && paused ? wallMinute(new Date(facts.pausedUntil.getTime() + MINUTE_MS - 1), facts.timeZone) : now;
  const next = firstOpenMinute(facts, spans, Math.max(now, pauseEnd));
  const opensAt = next === null ? null : instant(next);
  if (current) return shut('paused', opensAt);
  const holiday = facts.holidays.includes(dateOf(today)) && facts.hours.some((row) => row.weekday === weekdayOf(today));
  return shut(holiday ? 'holiday' : 'closed', opensAt);
}

/** Whether an item is served at an instant: `servedFrom` to `servedTo` in local minutes, past midnight when `servedTo` is not later; null: always. */
export function servedAt(item: { readonly servedFrom: number | null; readonly servedTo: number | null }, at: Date, timeZone: string): boolean {
  const { servedFrom, servedTo } = item;
  if (servedFrom === null || servedTo === null) return true;
  const { minute } = localTime(at, timeZone);
  return servedFrom < servedTo ? servedFrom <= minute && minute < servedTo : minute >= servedFrom || minute < servedTo;
}
