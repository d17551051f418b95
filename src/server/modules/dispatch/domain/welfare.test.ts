import { expect, it } from 'vitest';
import { paise } from '../../../kernel/money.ts';
import { welfareOn } from './welfare.ts';

it.each([
  ['the worked examples of the facts sheet', 4_200, '29', '2026-11-24', 42],
  ['its cap', 7_500, '29', '2026-11-24', 50],
  ['the day before it began', 4_200, '29', '2026-02-12', 0],
  ['a state without a rate', 4_200, '27', '2026-11-24', 0],
  ['half a paisa, upwards', 50, '29', '2026-11-24', 1],
])('the welfare contribution: %s', (_, pay, state, day, expected) => {
  expect(welfareOn(paise(pay), state, day)).toBe(expected);
});
