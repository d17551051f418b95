import { expect, it } from 'vitest';
import { readEnv } from './env.ts';

const KEYS = { RAZORPAY_KEY_ID: 'rzp_test_1', RAZORPAY_KEY_SECRET: 'a-secret-of-a-test', RAZORPAY_WEBHOOK_SECRET: 'another-secret-of-a-test' };

it('takes Razorpay’s keys together or not at all, and shows none of them', () => {
  expect(readEnv({ DEMO: '0', ...KEYS })).toMatchObject({ DEMO: false, ...KEYS });
  expect(readEnv({}).RAZORPAY_KEY_ID).toBeUndefined();
  for (const left of Object.keys(KEYS)) {
    const partial = Object.fromEntries(Object.entries(KEYS).filter(([name]) => name !== left));
    expect(() => readEnv(partial)).toThrow(`${left}: RAZORPAY_KEY_ID, RAZORPAY_KEY_SECRET, RAZORPAY_WEBHOOK_SECRET go together`);
  }
  const wrong = { ...KEYS, RAZORPAY_KEY_SECRET: 'short-secret' };
  expect(() => readEnv(wrong)).toThrow('RAZORPAY_KEY_SECRET');
  expect(() => readEnv(wrong)).not.toThrow('short-secret');
});

it('takes a routing service only with what reaches it', () => {
  expect(readEnv({}).TRAVEL_TIMES).toBe('learned');
  expect(readEnv({ TRAVEL_TIMES: 'osrm', OSRM_URL: 'http://osrm:5000' })).toMatchObject({ OSRM_PROFILE: 'driving' });
  expect(() => readEnv({ TRAVEL_TIMES: 'osrm' })).toThrow('OSRM_URL: TRAVEL_TIMES=osrm needs it');
  expect(() => readEnv({ TRAVEL_TIMES: 'google' })).toThrow('GOOGLE_ROUTES_KEY: TRAVEL_TIMES=google needs it');
});
