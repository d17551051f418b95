/** The front door of dispatch: riders, offers, deliveries, positions. */
export { acceptOffer } from './commands/accept-offer.ts';
export { arriveAtDrop } from './commands/arrive-at-drop.ts';
export { arriveAtPickup } from './commands/arrive-at-pickup.ts';
export { declineOffer } from './commands/decline-offer.ts';
export { deliver } from './commands/deliver.ts';
export { pickUp } from './commands/pick-up.ts';
export { reportPosition } from './commands/report-position.ts';
export { setOnline } from './commands/set-online.ts';
export { startDispatcher } from './dispatcher.ts';
export { DISPATCH_EVENTS, type DispatchEvent } from './events.ts';
export { jobs } from './jobs.ts';
export { keepPositions } from './positions/keeper.ts';
export { dispatchCounts } from './queries/dispatch-counts.ts';
export { type DutyView, dutiesOf } from './queries/duties.ts';
export { DEMO_PACE } from './settings.ts';
export { readyByOf } from './store/deliveries.ts';
export type { CityCounts } from './store/snapshot.ts';
export { subscribers } from './subscribers.ts';
