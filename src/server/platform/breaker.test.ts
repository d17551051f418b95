import { beforeEach, describe, expect, it } from 'vitest';
import { type Breaker, BrokenCircuitError, createBreaker } from './breaker.ts';

const AWAY = new Error('away');
const REFUSED = new Error('refused');
let now = 0;
let calls = 0;
let breaker: Breaker;

beforeEach(() => {
  now = 0;
  calls = 0;
  breaker = createBreaker({ name: 'the other side', failures: 3, openMs: 1_000, isFailure: (error) => error === AWAY, now: () => now });
});

const call = (error?: Error) =>
  breaker.run(async () => {
    calls += 1;
    if (error) throw error;
    return 'answer';
  });
const fail = async (times: number) => {
  for (let time = 0; time < times; time += 1) await expect(call(AWAY)).rejects.toBe(AWAY);
};

describe('a circuit breaker', () => {
  it('opens after failures in a row, and calls no more', async () => {
    await fail(3);
    expect(breaker.open()).toBe(true);
    await expect(call()).rejects.toThrow(BrokenCircuitError);
    expect(calls).toBe(3);
  });

  it('stays closed while answers come in between, refusals too', async () => {
    await fail(2);
    expect(await call()).toBe('answer');
    await fail(2);
    await expect(call(REFUSED)).rejects.toBe(REFUSED);
    await fail(2);
    expect(breaker.open()).toBe(false);
  });

  it('lets one call try after its rest, and closes when that is answered', async () => {
    await fail(3);
    now = 1_000;
    let release = (_: string) => {};
    const trial = breaker.run(() => new Promise<string>((resolve) => (release = resolve)));
    await expect(call()).rejects.toThrow(BrokenCircuitError);
    release('answer');
    expect(await trial).toBe('answer');
    expect(await call()).toBe('answer');
  });

  it('opens again when the trial fails', async () => {
    await fail(3);
    now = 1_000;
    await fail(1);
    await expect(call()).rejects.toThrow(BrokenCircuitError);
    now = 2_000;
    expect(await call()).toBe('answer');
  });
});
