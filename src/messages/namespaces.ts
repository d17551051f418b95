/**
 * Every namespace of the messages, one line each: the file `<locale>/<namespace>.json`. The English file gives the type of the keys.
 * Files named `errors-<module>` are merged into the namespace `errors`.
 */
export const ENGLISH = {
  common: () => import('./en/common.json'),
  shell: () => import('./en/shell.json'),
  kit: () => import('./en/kit.json'),
  'errors-platform': () => import('./en/errors-platform.json'),
  'errors-aftercare': () => import('./en/errors-aftercare.json'),
  'errors-catalog': () => import('./en/errors-catalog.json'),
  'errors-dispatch': () => import('./en/errors-dispatch.json'),
  'errors-identity': () => import('./en/errors-identity.json'),
  'errors-orders': () => import('./en/errors-orders.json'),
  'errors-payments': () => import('./en/errors-payments.json'),
  'errors-billing': () => import('./en/errors-billing.json'),
  'errors-pricing': () => import('./en/errors-pricing.json'),
  'errors-settlement': () => import('./en/errors-settlement.json'),
  session: () => import('./en/session.json'),
  account: () => import('./en/account.json'),
  tracking: () => import('./en/tracking.json'),
  checkout: () => import('./en/checkout.json'),
  cart: () => import('./en/cart.json'),
  restaurant: () => import('./en/restaurant.json'),
  aftercare: () => import('./en/aftercare.json'),
  billing: () => import('./en/billing.json'),
  documents: () => import('./en/documents.json'),
  settlement: () => import('./en/settlement.json'),
  statements: () => import('./en/statements.json'),
  place: () => import('./en/place.json'),
  cuisines: () => import('./en/cuisines.json'),
  customer: () => import('./en/customer.json'),
  offers: () => import('./en/offers.json'),
  vendor: () => import('./en/vendor.json'),
  admin: () => import('./en/admin.json'),
  rider: () => import('./en/rider.json'),
  duty: () => import('./en/duty.json'),
  simulation: () => import('./en/simulation.json'),
};

type English = { [N in keyof typeof ENGLISH]: Awaited<ReturnType<(typeof ENGLISH)[N]>>['default'] };
export type FileName = keyof English;
export type Namespace = Exclude<FileName, `errors-${string}`>;

/** The messages of all namespaces; error texts are looked up by the code the server sent (`useErrorText`). */
export type Messages = { [N in Namespace]: English[N] } & { errors: Record<string, string> };
