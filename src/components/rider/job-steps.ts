import type { JobView } from '@/server/modules/dispatch/contract.ts';

const BEFORE_PICKUP: readonly JobView['status'][] = ['offered', 'assigned', 'at_pickup'];

/** Whether the kitchen is the next stop. */
export const isBeforePickup = (job: JobView): boolean => BEFORE_PICKUP.includes(job.status);
