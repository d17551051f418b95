import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Position, positionGate } from './positions.ts';

let sent: [string, ...number[]][];
let gate: ReturnType<typeof positionGate>;
const at = (id: string, lat: number): Position => ({ id, lat, lng: 77, at: 'x' });

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  gate = positionGate((leaving) => {
    for (const [topic, positions] of leaving) sent.push([topic, ...positions.map(({ lat }) => lat)]);
  });
});
afterEach(() => {
  gate.stop();
  vi.useRealTimers();
});

it('passes the first at once and then the newest a second later', () => {
  for (let lat = 0; lat < 20; lat++) gate.publish('city', at('ravi', lat));
  vi.advanceTimersByTime(20);
  expect(sent).toEqual([['city', 0]]);
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([
    ['city', 0],
    ['city', 19],
  ]);
});

it('tells a topic of many movers at once', () => {
  for (let rider = 0; rider < 50; rider++) gate.publish('city', at(`rider ${rider}`, rider));
  gate.publish('order', at('rider 0', 0));
  vi.advanceTimersByTime(20);
  expect(sent.map(([topic, ...lats]) => [topic, lats.length])).toEqual([
    ['city', 50],
    ['order', 1],
  ]);
});

it('lets a mover that tells every second keep its rhythm after one that was late', () => {
  const delays: number[] = [];
  for (let second = 0; second < 30; second++) {
    const late = second === 3 ? 80 : 0;
    vi.advanceTimersByTime(late);
    const before = sent.length;
    gate.publish('city', at('ravi', second));
    let waited = 0;
    for (; sent.length === before && waited < 500; waited++) vi.advanceTimersByTime(1);
    delays.push(waited);
    vi.advanceTimersByTime(1_000 - late - waited);
  }
  expect(Math.max(...delays)).toBeLessThanOrEqual(12);
  expect(sent).toHaveLength(30);
});
