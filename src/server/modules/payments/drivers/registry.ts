import { env } from '../../../env.ts';
import { refuse } from '../../../kernel/errors.ts';
import type { PaymentDriver } from './driver.ts';
import { sandboxDriver } from './sandbox.ts';

/** The gateways of an installation: the sandbox is one of the demo's alone. */
export const driversOf = (settings: { readonly DEMO: boolean }): readonly PaymentDriver[] => (settings.DEMO ? [sandboxDriver] : []);

const drivers = driversOf(env);

/** The driver of a name; undefined when this installation has none of it. */
export const findDriver = (name: string): PaymentDriver | undefined => drivers.find((driver) => driver.name === name);

/** The driver that takes UPI payments; refuses `tender_unavailable` where there is none. */
export const upiDriver = (): PaymentDriver => drivers[0] ?? refuse('precondition', 'tender_unavailable');
