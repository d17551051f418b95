import type { Actor } from '../../../src/server/kernel/actor.ts';
import { subscribers as ofBilling } from '../../../src/server/modules/billing/index.ts';
import { placeOrder } from '../../../src/server/modules/orders/commands/place-order.ts';
import { rejectOrder } from '../../../src/server/modules/orders/commands/reject-order.ts';
import { background } from '../../../src/server/modules/orders/testing/background.ts';
import type { PlaceInput } from '../../../src/server/modules/orders/testing/world.ts';
import { sandboxPay } from '../../../src/server/modules/payments/index.ts';
import { payStatement } from '../../../src/server/modules/settlement/commands/staff.ts';
import { subscribers as ofSettlement } from '../../../src/server/modules/settlement/index.ts';
import { actingAs, type Ctx } from '../../../src/server/platform/context.ts';

/** What a process is told to do until it dies; repeated by whoever did it, after a restart. */
export type Flow =
  | { readonly name: 'checkout'; readonly by: Actor; readonly request: PlaceInput }
  | { readonly name: 'refund'; readonly by: Actor; readonly orderId: string }
  | { readonly name: 'payout'; readonly by: Actor; readonly statementId: string };

export const everything = () => background([...ofBilling, ...ofSettlement]);

/** The customer orders and pays, the kitchen refuses what was paid, finance pays a statement: each with all that follows in the background. */
export async function run(ctx: Ctx, flow: Flow, behind: ReturnType<typeof everything>): Promise<void> {
  const by = actingAs(ctx, flow.by);
  switch (flow.name) {
    case 'checkout': {
      const { payment } = await placeOrder(by, flow.request);
      const ref = payment?.sandboxUrl?.split('/').at(-1);
      if (ref && payment?.status === 'created') await sandboxPay(by, { ref, outcome: 'success' });
      break;
    }
    case 'refund':
      await rejectOrder(by, { orderId: flow.orderId, reason: 'kitchen_busy' });
      break;
    case 'payout':
      await payStatement(by, { statementId: flow.statementId });
  }
  await behind.settle(ctx);
}
