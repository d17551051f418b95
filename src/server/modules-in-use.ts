// Loading a module's front door registers its subscribers, jobs, live topics, public reads and components.
import './modules/aftercare/index.ts';
import './modules/analytics/index.ts';
import './modules/billing/index.ts';
import './modules/catalog/index.ts';
import './modules/discovery/index.ts';
import './modules/dispatch/index.ts';
import './modules/identity/index.ts';
import './modules/ledger/index.ts';
import './modules/orders/index.ts';
import './modules/payments/index.ts';
import './modules/pricing/index.ts';
import './modules/settlement/index.ts';
import './modules/travel/index.ts';
