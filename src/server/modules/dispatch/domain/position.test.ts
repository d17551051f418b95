import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../kernel/geo.ts';
import { addDoubt, DOUBTS_BORNE } from './doubts.ts';
import { judgeReport, MAX_SPEED, NO_TRACK, type Report, type Track, type Verdict } from './position.ts';

const middle = { lat: 12.9716, lng: 77.5946 };
const START = Date.parse('2026-11-24T07:30:00Z');
const METRE = 1 / 111_195;

/** `seconds` after the start, so many metres north of the middle. */
const report = (seconds: number, north: number, more: Partial<Report> = {}): Report => ({
  lat: middle.lat + north * METRE,
  lng: middle.lng,
  at: new Date(START + seconds * 1000),
  ...more,
});
const judge = (one: Report, track: Track, pace = 1): Verdict => judgeReport(one, track, { middle, now: one.at, pace });
const faultOf = (verdict: Verdict) => (verdict.ok ? null : verdict.fault);

/** Judges one after the other; gives the last verdict and every fault. */
function follow(reports: readonly Report[]) {
  let track = NO_TRACK;
  const verdicts = reports.map((one) => {
    const verdict = judge(one, track);
    track = verdict.track;
    return verdict;
  });
  return { verdicts, faults: verdicts.map(faultOf), doubts: verdicts.map(({ doubt }) => doubt) };
}

describe('a report', () => {
  it('is refused for what it is, whatever came before', () => {
    const now = report(0, 0).at;
    const fault = (one: Report) => faultOf(judgeReport(one, NO_TRACK, { middle, now, pace: 1 }));
    expect(fault(report(0, 0))).toBeNull();
    expect(fault(report(0, 0, { mock: true }))).toBe('mock');
    expect(fault(report(0, 61_000))).toBe('out_of_range');
    expect(fault(report(11, 0))).toBe('in_the_future');
    expect(fault(report(9, 0))).toBeNull();
    expect(fault(report(-601, 0))).toBe('too_old');
    expect(fault(report(0, 0, { accuracyM: 501 }))).toBe('inaccurate');
    expect(fault(report(0, 0, { speed: MAX_SPEED + 1 }))).toBe('too_fast');
  });

  it('is not taken twice, nor out of order', () => {
    expect(follow([report(0, 0), report(0, 0), report(-5, 0), report(5, 0)]).faults).toEqual([null, 'out_of_order', 'out_of_order', null]);
  });

  it('may not jump, unless so long ago that the rider may have taken a train', () => {
    expect(follow([report(0, 0), report(3, 500)]).faults).toEqual([null, 'jump']);
    expect(follow([report(0, 0), report(100, 4_400)]).faults).toEqual([null, null]);
    expect(follow([report(0, 0), report(601, 40_000)]).faults).toEqual([null, null]);
    expect(faultOf(judge(report(3, 1_500), follow([report(0, 0)]).verdicts[0]?.track ?? NO_TRACK, 12))).toBeNull();
  });

  it('just out of reach is put at its edge, if its own accuracy allows', () => {
    const { verdicts } = follow([report(0, 0), report(3, 300, { accuracyM: 150 })]);
    const [, snapped] = verdicts;
    expect(snapped?.ok && Math.round(distanceM(snapped.fix, middle))).toBe(60 + MAX_SPEED * 3);
  });

  it('that wobbles about a standing phone is no movement; a slow walk still is one', () => {
    const wobble = follow([report(0, 0), report(5, 12, { accuracyM: 40 }), report(10, -9, { accuracyM: 40 })]);
    expect(wobble.verdicts.map((verdict) => verdict.ok && Math.round(distanceM(verdict.fix, middle)))).toEqual([0, 0, 0]);
    const walk = follow(Array.from({ length: 20 }, (_, i) => report(i * 5, i * 6, { accuracyM: 40 })));
    const end = walk.verdicts.at(-1);
    expect(end?.ok && distanceM(end.fix, middle)).toBeGreaterThan(95);
  });

  it('with the same coordinates again and again is frozen only if the phone says it moves', () => {
    const same = (speed?: number) => follow([0, 5, 10, 15, 20, 25].map((second) => report(second, 0, speed === undefined ? {} : { speed })));
    expect(same(8).faults).toEqual([null, null, null, null, 'frozen', 'frozen']);
    expect(same(0).faults).toEqual(Array(6).fill(null));
    expect(same().faults).toEqual(Array(6).fill(null));
  });

  it('that leads back shows the one before to have been a teleport', () => {
    const { faults, doubts } = follow([report(0, 0), report(400, 17_000), report(403, 30), report(406, 40)]);
    expect(faults).toEqual([null, null, null, null]);
    expect(doubts).toEqual([null, null, 'teleport', null]);
  });
});

it('no two positions shown of a rider are farther apart than the roads allow, whatever a phone tells', () => {
  const step = fc.record({
    seconds: fc.double({ min: 0.1, max: 590, noNaN: true }),
    north: fc.integer({ min: -50_000, max: 50_000 }),
    accuracyM: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let [at, track] = [0, NO_TRACK];
      for (const { seconds, north, accuracyM } of steps) {
        at += seconds;
        const before = track.last;
        const verdict = judge(report(at, north, { accuracyM }), track);
        track = verdict.track;
        if (!verdict.ok || !before || verdict.doubt) continue;
        const elapsed = (verdict.fix.at.getTime() - before.at.getTime()) / 1000;
        if (elapsed <= 600) expect(distanceM(verdict.fix, before)).toBeLessThanOrEqual(60 + MAX_SPEED * elapsed + 1);
      }
    }),
  );
});

it('doubts are borne, a few in ten minutes; one more is told, and the count begins anew', () => {
  const minute = 60_000;
  const raised = (times: readonly number[]) => {
    let before: readonly number[] = [];
    return times.filter((at) => {
      const { times: after, raise } = addDoubt(before, at);
      before = after;
      return raise;
    }).length;
  };
  expect(raised([0, 1, 2, 3])).toBe(0);
  expect(raised([0, 1, 2, 3, 4])).toBe(1);
  expect(raised(Array.from({ length: DOUBTS_BORNE.count * 3 }, (_, i) => i))).toBe(3);
  expect(raised(Array.from({ length: 20 }, (_, i) => i * 3 * minute))).toBe(0);
});
