import { expect, it } from 'vitest';
import { positionBook } from './book.ts';

const NOW = Date.parse('2026-11-24T07:30:00Z');
const fix = (seconds: number) => ({ lat: 12.97, lng: 77.59 + seconds / 1e5, at: new Date(NOW + seconds * 1000) });

it('gives each rider’s newest to save once, and again when it could not be saved', () => {
  const book = positionBook();
  book.put('ravi', fix(1), 'order');
  book.put('ravi', fix(2), 'order');
  book.put('sita', fix(1), null);
  const [points, rows] = [book.takeTrack(), book.takeRows(NOW, false)];
  expect(points).toEqual([{ ...fix(2), riderId: 'ravi', orderId: 'order' }]);
  expect(rows.map(({ riderId }) => riderId)).toEqual(['ravi', 'sita']);
  expect([book.takeTrack(), book.takeRows(NOW, true)]).toEqual([[], []]);
  book.giveBack(points, rows);
  book.put('ravi', fix(3), 'order');
  expect(book.takeTrack()).toEqual([{ ...fix(3), riderId: 'ravi', orderId: 'order' }]);
  expect(book.takeRows(NOW, false)).toEqual([
    { ...fix(3), riderId: 'ravi' },
    { ...fix(1), riderId: 'sita' },
  ]);
});

it('writes a row at most every ten seconds, and forgets who was silent for half an hour once saved', () => {
  const book = positionBook();
  const rows = (seconds: number) => book.takeRows(NOW + seconds * 1000, false).length;
  book.put('ravi', fix(0), null);
  expect(rows(0)).toBe(1);
  book.put('ravi', fix(5), null);
  expect([rows(5), rows(10)]).toEqual([0, 1]);
  book.forgetSilent(NOW + 29 * 60_000);
  expect(book.latest('ravi')).toEqual(fix(5));
  book.forgetSilent(NOW + 31 * 60_000);
  expect(book.latest('ravi')).toBeNull();
});
