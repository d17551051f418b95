import { aftercareRouter } from '../modules/aftercare/router.ts';
import { analyticsRouter } from '../modules/analytics/router.ts';
import { billingRouter } from '../modules/billing/router.ts';
import { catalogRouter } from '../modules/catalog/router.ts';
import { discoveryRouter } from '../modules/discovery/router.ts';
import { dispatchRouter } from '../modules/dispatch/router.ts';
import { identityRouter } from '../modules/identity/router.ts';
import { ledgerRouter } from '../modules/ledger/router.ts';
import { ordersRouter } from '../modules/orders/router.ts';
import { paymentsRouter } from '../modules/payments/router.ts';
import { pricingRouter } from '../modules/pricing/router.ts';
import { settlementRouter } from '../modules/settlement/router.ts';
import { platformRouter } from './platform-router.ts';
import { router } from './procedures.ts';

/** Every procedure of the product. */
export const appRouter = router({
  identity: identityRouter,
  catalog: catalogRouter,
  discovery: discoveryRouter,
  pricing: pricingRouter,
  ledger: ledgerRouter,
  orders: ordersRouter,
  payments: paymentsRouter,
  aftercare: aftercareRouter,
  dispatch: dispatchRouter,
  billing: billingRouter,
  settlement: settlementRouter,
  analytics: analyticsRouter,
  platform: platformRouter,
});

export type AppRouter = typeof appRouter;
