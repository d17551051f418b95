import { type Env, env } from '../../../env.ts';
import { refuse } from '../../../kernel/errors.ts';
import type { CheckoutOrigins } from './driver.ts';
import { type GuardedDriver, guarded } from './guarded.ts';
import { createRazorpayDriver } from './razorpay.ts';
import { sandboxDriver } from './sandbox.ts';

type Settings = Pick<Env, 'DEMO' | 'RAZORPAY_KEY_ID' | 'RAZORPAY_KEY_SECRET' | 'RAZORPAY_WEBHOOK_SECRET' | 'RAZORPAY_WEBHOOK_SECRET_PREVIOUS'>;

/** The gateways of an installation: the sandbox is one of the demo's alone, Razorpay one of those that have its keys. */
export function driversOf(settings: Settings): readonly GuardedDriver[] {
  if (settings.DEMO) return [guarded(sandboxDriver)];
  const { RAZORPAY_KEY_ID: keyId, RAZORPAY_KEY_SECRET: keySecret, RAZORPAY_WEBHOOK_SECRET: secret, RAZORPAY_WEBHOOK_SECRET_PREVIOUS: previous } = settings;
  if (!keyId || !keySecret || !secret) return [];
  return [guarded(createRazorpayDriver({ keyId, keySecret, webhookSecrets: previous ? [secret, previous] : [secret] }))];
}

const drivers = driversOf(env);

/** The driver of a name; undefined when this installation has none of it. */
export const findDriver = (name: string): GuardedDriver | undefined => drivers.find((driver) => driver.name === name);

/** All drivers of this installation. */
export const allDrivers = (): readonly GuardedDriver[] => drivers;

/** The driver that takes customers' payments; refuses `tender_unavailable` where there is none. */
export const gatewayDriver = (): GuardedDriver => drivers[0] ?? refuse('precondition', 'tender_unavailable');

/** What pages may load for the gateways' own checkouts: nothing without one. */
export const checkoutOrigins = (): CheckoutOrigins => {
  const all = drivers.flatMap((driver) => driver.checkoutOrigins ?? []);
  const of = (pick: keyof CheckoutOrigins) => [...new Set(all.flatMap((one) => one[pick]))];
  return { scripts: of('scripts'), frames: of('frames'), connects: of('connects'), images: of('images') };
};

/** The driver that pays out; refuses `payouts_unavailable` where there is none. */
export const payoutDriver = (): GuardedDriver => drivers[0] ?? refuse('precondition', 'payouts_unavailable');
