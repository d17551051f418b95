import { z } from 'zod';
import { id, instant, lat, lng } from '../../platform/contract.ts';
import { type PlanKey, SETTABLE } from './domain/plan/parameters.ts';

const bounded = (key: PlanKey) => z.number().min(SETTABLE[key].least).max(SETTABLE[key].most).optional();
/** What a city sets of how its dispatcher weighs things; what is absent is as usual. */
export const planSettings = z.strictObject({
  maxPickupM: bounded('maxPickupM'),
  stack: bounded('stack'),
  stackPickupM: bounded('stackPickupM'),
  stackDropM: bounded('stackDropM'),
  stackReadyMinutes: bounded('stackReadyMinutes'),
  fairness: bounded('fairness'),
  early: bounded('early'),
});

export const policyInput = z.object({ cityId: id });
const policyView = z.object({ version: z.int(), parameters: planSettings, reason: z.string(), setByName: z.string().nullable(), from: instant });
export const policyOutput = z.object({
  /** Version 0 is as usual. */
  current: z.object({ version: z.int(), parameters: planSettings }),
  history: z.array(policyView),
});
export const setPolicyInput = z.object({
  cityId: id,
  parameters: planSettings,
  reason: z.string().trim().min(5).max(300),
  /** The version that was looked at: refused if another has come. */
  basedOn: z.int().min(0),
});

const alternative = z.object({
  riderId: id,
  riderName: z.string().nullable(),
  collectMinutes: z.number().meta({ description: 'Until this rider could collect, minutes' }),
  moreMinutes: z.number().meta({ description: 'What this rider would have cost more than the one chosen, minutes of all orders' }),
});
const reason = z.object({ key: z.string(), params: z.record(z.string(), z.number()) });
const assignment = z.object({ orderId: id, riderId: id, riderName: z.string().nullable(), pickupM: z.int(), reason, alternatives: z.array(alternative) });
const decisionView = z.object({
  id,
  at: instant,
  policy: z.string(),
  travelVersion: z.string(),
  orders: z.int(),
  riders: z.int(),
  engineMs: z.number(),
  assignments: z.array(assignment),
});
export const decisionsInput = z.object({ cityId: id, before: instant.optional() });
export const decisionsOutput = z.object({ decisions: z.array(decisionView) });

export const offersOfInput = z.object({ orderId: id });
export const offersOfOutput = z.object({
  offers: z.array(
    z.object({
      id,
      riderId: id,
      riderName: z.string().nullable(),
      status: z.enum(['open', 'accepted', 'declined', 'expired', 'withdrawn']),
      reason,
      pickupM: z.int(),
      madeAt: instant,
      answeredAt: instant.nullable(),
      decisionId: id.nullable(),
      alternatives: z.array(alternative),
    }),
  ),
});

export const replayInput = z.object({ decisionId: id });
export const replayOutput = z.object({
  decision: decisionView,
  /** Whether the same policy, given the same again, decides the same; null when the travel times of then are gone. */
  same: z.boolean().nullable(),
  seen: z.object({
    orders: z.array(
      z.object({ orderId: id, pickup: z.object({ lat, lng }), drop: z.object({ lat, lng }), readyInMinutes: z.number(), waitedMinutes: z.number() }),
    ),
    riders: z.array(z.object({ riderId: id, riderName: z.string().nullable(), at: z.object({ lat, lng }), jobs: z.int(), asked: z.boolean() })),
    conditions: z.object({ raining: z.boolean(), hot: z.boolean(), night: z.boolean() }),
  }),
});
