import { authedProcedure, roleProcedure, router } from '../../trpc/procedures.ts';
import { acceptOffer } from './commands/accept-offer.ts';
import { arriveAtDrop } from './commands/arrive-at-drop.ts';
import { arriveAtPickup } from './commands/arrive-at-pickup.ts';
import { bookShift } from './commands/book-shift.ts';
import { cancelShift } from './commands/cancel-shift.ts';
import { declareHeat } from './commands/declare-heat.ts';
import { declineOffer } from './commands/decline-offer.ts';
import { deliver } from './commands/deliver.ts';
import { pickUp } from './commands/pick-up.ts';
import { reassignOrder } from './commands/reassign-order.ts';
import { reportIncident } from './commands/report-incident.ts';
import { reportPosition } from './commands/report-position.ts';
import { resolveIncident } from './commands/resolve-incident.ts';
import { saveShiftPlan } from './commands/save-shift-plan.ts';
import { setDispatchPolicy } from './commands/set-dispatch-policy.ts';
import { setOnline } from './commands/set-online.ts';
import { setRiderStatus } from './commands/set-rider-status.ts';
import { setWishes } from './commands/set-wishes.ts';
import * as contract from './contract.ts';
import * as duty from './duty-contract.ts';
import * as policy from './policy-contract.ts';
import { adminRiders } from './queries/admin-riders.ts';
import { conditions } from './queries/conditions.ts';
import { decisions, offersOf, replay } from './queries/decisions.ts';
import { demand } from './queries/demand.ts';
import { dispatchPolicy } from './queries/dispatch-policy.ts';
import { earnings } from './queries/earnings.ts';
import { escalations } from './queries/escalations.ts';
import { incidents } from './queries/incidents.ts';
import { liveMap } from './queries/live-map.ts';
import { riderMe } from './queries/rider-me.ts';
import { shiftPlan, shifts } from './queries/shifts.ts';
import { tracking } from './queries/tracking.ts';
import { work } from './queries/work.ts';

const RIDER = ['rider'] as const;
const OPS = ['admin', 'operations', 'support'] as const;
const OPS_WRITE = ['admin', 'operations'] as const;

export const dispatchRouter = router({
  me: roleProcedure(RIDER)
    .meta({ openapi: { method: 'GET', path: '/rider/me', tags: ['Dispatch'], summary: 'My duty and pay today' } })
    .output(contract.meOutput)
    .query(({ ctx }) => riderMe(ctx)),
  setOnline: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/online', tags: ['Dispatch'], summary: 'Go on or off duty' } })
    .input(contract.setOnlineInput)
    .output(contract.meOutput)
    .mutation(({ ctx, input }) => setOnline(ctx, input)),
  work: roleProcedure(RIDER)
    .meta({ openapi: { method: 'GET', path: '/rider/work', tags: ['Dispatch'], summary: 'My offer and jobs' } })
    .output(contract.workOutput)
    .query(({ ctx }) => work(ctx)),
  acceptOffer: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/offers/{offerId}/accept', tags: ['Dispatch'], summary: 'Take an offer' } })
    .input(contract.offerInput)
    .output(contract.workOutput)
    .mutation(({ ctx, input }) => acceptOffer(ctx, input)),
  declineOffer: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/offers/{offerId}/decline', tags: ['Dispatch'], summary: 'Decline an offer' } })
    .input(contract.offerInput)
    .output(contract.workOutput)
    .mutation(({ ctx, input }) => declineOffer(ctx, input)),
  arriveAtPickup: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/jobs/{orderId}/at-pickup', tags: ['Dispatch'], summary: 'I am at the restaurant' } })
    .input(contract.jobInput)
    .output(contract.workOutput)
    .mutation(({ ctx, input }) => arriveAtPickup(ctx, input)),
  pickUp: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/jobs/{orderId}/pick-up', tags: ['Dispatch'], summary: 'Picked up, with the kitchen’s code' } })
    .input(contract.pickUpInput)
    .output(contract.workOutput)
    .mutation(({ ctx, input }) => pickUp(ctx, input)),
  arriveAtDrop: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/jobs/{orderId}/at-drop', tags: ['Dispatch'], summary: 'I am at the door' } })
    .input(contract.jobInput)
    .output(contract.workOutput)
    .mutation(({ ctx, input }) => arriveAtDrop(ctx, input)),
  deliver: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/jobs/{orderId}/deliver', tags: ['Dispatch'], summary: 'Delivered, with the customer’s code' } })
    .input(contract.deliverInput)
    .output(contract.workOutput)
    .mutation(({ ctx, input }) => deliver(ctx, input)),
  reportPosition: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/position', tags: ['Dispatch'], summary: 'Where I am' } })
    .input(contract.positionInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => reportPosition(ctx, input)),
  earnings: roleProcedure(RIDER)
    .meta({ openapi: { method: 'GET', path: '/rider/earnings', tags: ['Dispatch'], summary: 'My pay of a day, trip by trip' } })
    .input(contract.earningsInput)
    .output(contract.earningsOutput)
    .query(({ ctx, input }) => earnings(ctx, input)),
  tracking: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/orders/{orderId}/tracking', tags: ['Dispatch'], summary: 'Rider, position and ETA of an order' } })
    .input(contract.trackingInput)
    .output(contract.trackingOutput)
    .query(({ ctx, input }) => tracking(ctx, input)),
  riders: roleProcedure(OPS)
    .meta({ openapi: { method: 'GET', path: '/admin/riders', tags: ['Dispatch'], summary: 'Riders of the platform' } })
    .input(contract.ridersInput)
    .output(contract.ridersOutput)
    .query(({ ctx, input }) => adminRiders(ctx, input)),
  setRiderStatus: roleProcedure(OPS_WRITE)
    .meta({ openapi: { method: 'POST', path: '/admin/riders/{riderId}/status', tags: ['Dispatch'], summary: 'Approve or suspend a rider' } })
    .input(contract.setRiderStatusInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => setRiderStatus(ctx, input)),
  liveMap: roleProcedure(OPS)
    .meta({ openapi: { method: 'GET', path: '/admin/live-map', tags: ['Dispatch'], summary: 'Riders and orders of a city, now' } })
    .input(contract.liveMapInput)
    .output(contract.liveMapOutput)
    .query(({ ctx, input }) => liveMap(ctx, input)),
  escalations: roleProcedure(OPS)
    .meta({
      openapi: { method: 'GET', path: '/admin/escalations', tags: ['Dispatch'], summary: 'Kitchens never ready and riders gone silent, and whom to call' },
    })
    .input(contract.escalationsInput)
    .output(contract.escalationsOutput)
    .query(({ ctx, input }) => escalations(ctx, input)),
  reassign: roleProcedure(OPS_WRITE)
    .meta({ openapi: { method: 'POST', path: '/admin/orders/{orderId}/reassign', tags: ['Dispatch'], summary: 'Give an order to another rider' } })
    .input(contract.reassignInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => reassignOrder(ctx, input)),
  setWishes: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/wishes', tags: ['Dispatch'], summary: 'Say what I ask of my work' } })
    .input(duty.riderWishes)
    .output(contract.meOutput)
    .mutation(({ ctx, input }) => setWishes(ctx, input)),
  conditions: roleProcedure(OPS)
    .meta({ openapi: { method: 'GET', path: '/admin/cities/{cityId}/conditions', tags: ['Dispatch'], summary: 'Rain, heat and night in a city' } })
    .input(duty.cityInput)
    .output(duty.conditionsOutput)
    .query(({ ctx, input }) => conditions(ctx, input)),
  declareHeat: roleProcedure(OPS_WRITE)
    .meta({ openapi: { method: 'POST', path: '/admin/cities/{cityId}/heat', tags: ['Dispatch'], summary: 'Say that it is extremely hot, or over' } })
    .input(duty.declareHeatInput)
    .output(duty.conditionsOutput)
    .mutation(({ ctx, input }) => declareHeat(ctx, input)),
  reportIncident: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/jobs/{orderId}/incident', tags: ['Dispatch'], summary: 'Something went wrong with my order' } })
    .input(duty.reportIncidentInput)
    .output(contract.workOutput)
    .mutation(({ ctx, input }) => reportIncident(ctx, input)),
  incidents: roleProcedure(OPS)
    .meta({ openapi: { method: 'GET', path: '/admin/incidents', tags: ['Dispatch'], summary: 'Riders’ incidents' } })
    .input(duty.incidentsInput)
    .output(duty.incidentsOutput)
    .query(({ ctx, input }) => incidents(ctx, input)),
  policy: roleProcedure(OPS)
    .meta({ openapi: { method: 'GET', path: '/admin/cities/{cityId}/dispatch-policy', tags: ['Dispatch'], summary: 'How a city’s dispatcher weighs things' } })
    .input(policy.policyInput)
    .output(policy.policyOutput)
    .query(({ ctx, input }) => dispatchPolicy(ctx, input)),
  setPolicy: roleProcedure(OPS_WRITE)
    .meta({
      openapi: { method: 'POST', path: '/admin/cities/{cityId}/dispatch-policy', tags: ['Dispatch'], summary: 'Set how a city’s dispatcher weighs things' },
    })
    .input(policy.setPolicyInput)
    .output(policy.policyOutput)
    .mutation(({ ctx, input }) => setDispatchPolicy(ctx, input)),
  decisions: roleProcedure(OPS)
    .meta({ openapi: { method: 'GET', path: '/admin/cities/{cityId}/decisions', tags: ['Dispatch'], summary: 'The dispatcher’s last decisions about a city' } })
    .input(policy.decisionsInput)
    .output(policy.decisionsOutput)
    .query(({ ctx, input }) => decisions(ctx, input)),
  replay: roleProcedure(OPS)
    .meta({ openapi: { method: 'GET', path: '/admin/decisions/{decisionId}', tags: ['Dispatch'], summary: 'A decision with what it saw, decided once more' } })
    .input(policy.replayInput)
    .output(policy.replayOutput)
    .query(({ ctx, input }) => replay(ctx, input)),
  offersOf: roleProcedure(OPS)
    .meta({ openapi: { method: 'GET', path: '/admin/orders/{orderId}/offers', tags: ['Dispatch'], summary: 'Who was asked to carry an order, and why' } })
    .input(policy.offersOfInput)
    .output(policy.offersOfOutput)
    .query(({ ctx, input }) => offersOf(ctx, input)),
  resolveIncident: roleProcedure(OPS_WRITE)
    .meta({ openapi: { method: 'POST', path: '/admin/incidents/{incidentId}/resolve', tags: ['Dispatch'], summary: 'Say what was done about an incident' } })
    .input(duty.resolveIncidentInput)
    .output(contract.done)
    .mutation(({ ctx, input }) => resolveIncident(ctx, input)),
  shifts: roleProcedure(RIDER)
    .meta({ openapi: { method: 'GET', path: '/rider/shifts', tags: ['Dispatch'], summary: 'My shifts, and those I may book' } })
    .output(duty.shiftsOutput)
    .query(({ ctx }) => shifts(ctx)),
  bookShift: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/shifts', tags: ['Dispatch'], summary: 'Book a shift' } })
    .input(duty.bookShiftInput)
    .output(duty.shiftsOutput)
    .mutation(({ ctx, input }) => bookShift(ctx, input)),
  cancelShift: roleProcedure(RIDER)
    .meta({ openapi: { method: 'POST', path: '/rider/shifts/{bookingId}/cancel', tags: ['Dispatch'], summary: 'Give a booked shift back' } })
    .input(duty.cancelShiftInput)
    .output(duty.shiftsOutput)
    .mutation(({ ctx, input }) => cancelShift(ctx, input)),
  shiftPlan: roleProcedure(OPS)
    .meta({ openapi: { method: 'GET', path: '/admin/cities/{cityId}/shifts', tags: ['Dispatch'], summary: 'A city’s week of shifts and how it is booked' } })
    .input(duty.cityInput)
    .output(duty.shiftPlanOutput)
    .query(({ ctx, input }) => shiftPlan(ctx, input)),
  saveShiftPlan: roleProcedure(OPS_WRITE)
    .meta({ openapi: { method: 'POST', path: '/admin/cities/{cityId}/shifts', tags: ['Dispatch'], summary: 'Set a city’s week of shifts' } })
    .input(duty.saveShiftPlanInput)
    .output(duty.shiftPlanOutput)
    .mutation(({ ctx, input }) => saveShiftPlan(ctx, input)),
  demand: roleProcedure(RIDER)
    .meta({ openapi: { method: 'GET', path: '/rider/demand', tags: ['Dispatch'], summary: 'Where orders are expected in my city' } })
    .output(duty.demandOutput)
    .query(({ ctx }) => demand(ctx)),
});
