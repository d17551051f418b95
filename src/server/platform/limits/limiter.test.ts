import { expect, it } from 'vitest';
import { RejectionError } from '../../kernel/errors.ts';
import { createLimiter } from './limiter.ts';

it('refuses what goes over the allowance, by key and by name, with the time to wait', async () => {
  const limiter = createLimiter();
  const take = (name: string, key: string) =>
    limiter.take(name, key, { points: 2, seconds: 30 }).then(
      () => 'ok',
      (error: RejectionError) => error.rejection,
    );
  expect(await Promise.all([take('a', 'x'), take('a', 'x'), take('a', 'y'), take('b', 'x')])).toEqual(['ok', 'ok', 'ok', 'ok']);
  expect(await take('a', 'x')).toEqual({ kind: 'rate_limited', code: 'rate_limited', params: { seconds: 30 } });
});

it('lets no more through when all ask at once', async () => {
  const limiter = createLimiter();
  const asked = await Promise.allSettled(Array.from({ length: 200 }, () => limiter.take('otp', 'phone', { points: 5, seconds: 60 })));
  expect(asked.filter((one) => one.status === 'fulfilled')).toHaveLength(5);
  expect(asked.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(RejectionError);
});
