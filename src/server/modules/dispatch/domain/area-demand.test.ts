import { expect, it } from 'vitest';
import { heatOf, ordersAnHour } from './area-demand.ts';

it('expects the pace of now and the mean of past weeks, half and half', () => {
  expect(ordersAnHour({ recent: 3, pastWeeks: [] })).toBe(6);
  expect(ordersAnHour({ recent: 3, pastWeeks: [8, 0] })).toBe(5);
  expect(ordersAnHour({ recent: 0, pastWeeks: [0, 0, 0, 0] })).toBe(0);
});

it.each([
  [0, 0, 0],
  [0.5, 0, 1],
  [4, 0, 4],
  [4.1, 0, 5],
  [40, 0, 5],
  [4, 1, 2],
  [4, 9, 1],
])('%d orders an hour and %d free riders are step %d', (perHour, free, heat) => {
  expect(heatOf(perHour, free)).toBe(heat);
});
