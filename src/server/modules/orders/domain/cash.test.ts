import { describe, expect, it } from 'vitest';
import { admitCash, CASH_POLICY, type CashFacts, dueAtDoor } from './cash.ts';

const facts = (more: Partial<CashFacts> = {}): CashFacts => ({ limitPaise: null, refusals: null, refused: 0, ...more });

describe('paying at the door', () => {
  it.each<[string, number, CashFacts, string | null]>([
    ['up to the limit', CASH_POLICY.limitPaise, facts(), null],
    ['above it', CASH_POLICY.limitPaise + 1, facts(), 'cash_over_limit'],
    ['above the city’s own limit', 50_001, facts({ limitPaise: 50_000 }), 'cash_over_limit'],
    ['after one refusal', 100, facts({ refused: 1 }), null],
    ['after two', 100, facts({ refused: 2 }), 'pay_ahead'],
    ['after one where the city says so', 100, facts({ refusals: 1, refused: 1 }), 'pay_ahead'],
  ])('%s', (_, paise, given, code) => {
    const answer = admitCash(paise, given);
    expect(answer.ok ? null : answer.error.code).toBe(code);
  });

  it('takes what the wallet has left', () => {
    expect(dueAtDoor({ tender: 'cod', totalPaise: 50_997, walletPaise: 20_000 })).toBe(30_997);
    expect(dueAtDoor({ tender: 'upi', totalPaise: 50_997, walletPaise: 20_000 })).toBe(0);
  });
});
