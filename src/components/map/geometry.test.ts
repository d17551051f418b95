import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, nearestOf, shareAlong, splitLine } from './geometry.ts';

const corner = [
  { lat: 12.97, lng: 77.64 },
  { lat: 12.98, lng: 77.64 },
  { lat: 12.98, lng: 77.65 },
];
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('splitLine', () => {
  it('keeps both ends and meets in one point', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (at) => {
        const { behind, ahead } = splitLine(corner, at);
        expect(behind[0]).toEqual(corner[0]);
        expect(ahead.at(-1)).toEqual(corner[2]);
        expect(behind.at(-1)).toEqual(ahead[0]);
      }),
    );
  });

  it('is all ahead at the start and all behind at the end', () => {
    expect(splitLine(corner, 0)).toEqual({ behind: [], ahead: corner });
    expect(splitLine(corner, 1)).toEqual({ behind: corner, ahead: [] });
    expect(splitLine([], 0.5)).toEqual({ behind: [], ahead: [] });
  });
});

describe('shareAlong', () => {
  it('finds again where a line was cut', () => {
    fc.assert(
      fc.property(share, (at) => {
        const cut = splitLine(corner, at).ahead[0] ?? corner[2];
        if (cut) expect(shareAlong(corner, cut)).toBeCloseTo(at, 4);
      }),
    );
  });

  it('is 0 without a line', () => expect(shareAlong([], { lat: 1, lng: 1 })).toBe(0));
});

describe('boundsOf', () => {
  it('holds all points', () =>
    expect(boundsOf(corner)).toEqual([
      [77.64, 12.97],
      [77.65, 12.98],
    ]));
  it('is null for none', () => expect(boundsOf([])).toBeNull());
});

describe('nearestOf', () => {
  it('counts a degree of longitude as shorter than one of latitude', () => {
    const [north, east] = [
      { lat: 61, lng: 10 },
      { lat: 60, lng: 11.5 },
    ];
    expect(nearestOf([north, east], { lat: 60, lng: 10 })).toBe(east);
    expect(nearestOf([], { lat: 60, lng: 10 })).toBeUndefined();
  });
});
