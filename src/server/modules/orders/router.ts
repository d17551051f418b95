import { STAFF_ROLES, VENDOR_ROLES } from '../../kernel/actor.ts';
import { authedProcedure, roleProcedure, router } from '../../trpc/procedures.ts';
import { acceptOrder } from './commands/accept-order.ts';
import { cancelOrder } from './commands/cancel-order.ts';
import { handOver } from './commands/hand-over.ts';
import { markReady } from './commands/mark-ready.ts';
import { overrideOrder } from './commands/override-order.ts';
import { placeOrder } from './commands/place-order.ts';
import { rejectOrder } from './commands/reject-order.ts';
import * as contract from './contract.ts';
import { adminOrder } from './queries/admin-order.ts';
import { adminOrders } from './queries/admin-orders.ts';
import { board } from './queries/board.ts';
import { cancelPreview } from './queries/cancel-preview.ts';
import { cashTerms } from './queries/cash-terms.ts';
import { myOrders } from './queries/my-orders.ts';
import { order } from './queries/order.ts';
import { restaurantHistory } from './queries/restaurant-history.ts';
import { timeline } from './queries/timeline.ts';

const OPS_WRITE = ['admin', 'operations'] as const;

export const ordersRouter = router({
  place: authedProcedure
    .meta({ openapi: { method: 'POST', path: '/orders', tags: ['Orders'], summary: 'Place an order' } })
    .input(contract.placeInput)
    .output(contract.placeOutput)
    .mutation(({ ctx, input }) => placeOrder(ctx, input)),
  cashTerms: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/restaurants/{restaurantId}/cash-terms', tags: ['Orders'], summary: 'Whether I may pay at the door' } })
    .input(contract.cashTermsInput)
    .output(contract.cashTermsOutput)
    .query(({ ctx, input }) => cashTerms(ctx, input)),
  mine: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/orders', tags: ['Orders'], summary: 'My orders' } })
    .input(contract.mineInput)
    .output(contract.ordersOutput)
    .query(({ ctx, input }) => myOrders(ctx, input)),
  get: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/orders/{orderId}', tags: ['Orders'], summary: 'An order of mine' } })
    .input(contract.byId)
    .output(contract.orderView)
    .query(({ ctx, input }) => order(ctx, input)),
  timeline: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/orders/{orderId}/timeline', tags: ['Orders'], summary: 'What happened to an order' } })
    .input(contract.byId)
    .output(contract.timelineOutput)
    .query(({ ctx, input }) => timeline(ctx, input)),
  cancelPreview: authedProcedure
    .meta({ openapi: { method: 'GET', path: '/orders/{orderId}/cancellation', tags: ['Orders'], summary: 'What a cancellation would give back' } })
    .input(contract.byId)
    .output(contract.cancelPreviewOutput)
    .query(({ ctx, input }) => cancelPreview(ctx, input)),
  cancel: authedProcedure
    .meta({ openapi: { method: 'POST', path: '/orders/{orderId}/cancellation', tags: ['Orders'], summary: 'Cancel an order of mine' } })
    .input(contract.cancelInput)
    .output(contract.orderView)
    .mutation(({ ctx, input }) => cancelOrder(ctx, input)),
  board: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'GET', path: '/vendor/restaurants/{restaurantId}/board', tags: ['Orders'], summary: 'The live board' } })
    .input(contract.boardInput)
    .output(contract.boardOutput)
    .query(({ ctx, input }) => board(ctx, input)),
  accept: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'POST', path: '/vendor/orders/{orderId}/accept', tags: ['Orders'], summary: 'Accept an order' } })
    .input(contract.acceptInput)
    .output(contract.changed)
    .mutation(({ ctx, input }) => acceptOrder(ctx, input)),
  reject: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'POST', path: '/vendor/orders/{orderId}/reject', tags: ['Orders'], summary: 'Refuse an order' } })
    .input(contract.rejectInput)
    .output(contract.changed)
    .mutation(({ ctx, input }) => rejectOrder(ctx, input)),
  markReady: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'POST', path: '/vendor/orders/{orderId}/ready', tags: ['Orders'], summary: 'The food is ready' } })
    .input(contract.byId)
    .output(contract.changed)
    .mutation(({ ctx, input }) => markReady(ctx, input)),
  handOver: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'POST', path: '/vendor/orders/{orderId}/hand-over', tags: ['Orders'], summary: 'Handed over to the rider' } })
    .input(contract.byId)
    .output(contract.changed)
    .mutation(({ ctx, input }) => handOver(ctx, input)),
  history: roleProcedure(VENDOR_ROLES)
    .meta({ openapi: { method: 'GET', path: '/vendor/restaurants/{restaurantId}/orders', tags: ['Orders'], summary: 'Orders of a day' } })
    .input(contract.historyInput)
    .output(contract.historyOutput)
    .query(({ ctx, input }) => restaurantHistory(ctx, input)),
  adminList: roleProcedure(STAFF_ROLES)
    .meta({ openapi: { method: 'GET', path: '/admin/orders', tags: ['Orders'], summary: 'Orders of the platform' } })
    .input(contract.adminListInput)
    .output(contract.adminOrdersOutput)
    .query(({ ctx, input }) => adminOrders(ctx, input)),
  adminDetail: roleProcedure(STAFF_ROLES)
    .meta({ openapi: { method: 'GET', path: '/admin/orders/{orderId}', tags: ['Orders'], summary: 'An order with its history' } })
    .input(contract.byId)
    .output(contract.adminDetailOutput)
    .query(({ ctx, input }) => adminOrder(ctx, input)),
  override: roleProcedure(OPS_WRITE)
    .meta({ openapi: { method: 'POST', path: '/admin/orders/{orderId}/override', tags: ['Orders'], summary: 'Move an order by hand, with a reason' } })
    .input(contract.overrideInput)
    .output(contract.changed)
    .mutation(({ ctx, input }) => overrideOrder(ctx, input)),
});
