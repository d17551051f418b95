// Loading a module's front door registers its subscribers, jobs, live topics and public reads.
import './modules/catalog/index.ts';
import './modules/identity/index.ts';
import './modules/pricing/index.ts';
