import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { RejectionError } from '../../../kernel/errors.ts';
import { actingAs, type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { type Command, decide } from '../domain/decide.ts';
import type { OrderState, Party } from '../domain/order.ts';
import { lockOrder, orderById } from '../store/orders.ts';
import { anOrder, aWorld, type World } from '../testing/world.ts';
import { acceptOrder } from './accept-order.ts';
import { cancelOrder } from './cancel-order.ts';
import { handOver } from './hand-over.ts';
import { markReady } from './mark-ready.ts';
import { moveOrder } from './move-order.ts';
import { overrideOrder } from './override-order.ts';
import { recordDelivery } from './record-delivery.ts';
import { recordRider } from './record-rider.ts';
import { rejectOrder } from './reject-order.ts';
import { releaseOrder, timeOutOrder } from './run-timers.ts';

const { ctx, database } = await testDatabase();
const STOCK = 100_000;
let world: World;
beforeAll(async () => {
  world = await aWorld(ctx());
  await database.prisma.menuItem.update({ where: { id: world.dish.id }, data: { stock: STOCK } });
});

/** A command as people and jobs give it, and the same for the model. */
interface Step {
  readonly by: Party;
  readonly command: Command;
  run(ctx: Ctx, orderId: string): Promise<unknown>;
}
const reason = 'a good reason';
const ending = { reason, refundPaise: 0 };
const STEPS: Record<string, Step> = {
  accept: {
    by: 'restaurant',
    command: { name: 'accept', prepMinutes: 15 },
    run: (c, orderId) => acceptOrder(actingAs(c, world.kitchen), { orderId, prepMinutes: 15 }),
  },
  reject: {
    by: 'restaurant',
    command: { name: 'reject', ...ending },
    run: (c, orderId) => rejectOrder(actingAs(c, world.kitchen), { orderId, reason: 'other' }),
  },
  ready: { by: 'restaurant', command: { name: 'mark_ready' }, run: (c, orderId) => markReady(actingAs(c, world.kitchen), { orderId }) },
  handOver: { by: 'restaurant', command: { name: 'pick_up' }, run: (c, orderId) => handOver(actingAs(c, world.kitchen), { orderId }) },
  rider: { by: 'system', command: { name: 'assign_rider', riderId: '' }, run: (c, orderId) => recordRider(c, { orderId, riderId: world.riderId }) },
  noRider: { by: 'system', command: { name: 'assign_rider', riderId: null }, run: (c, orderId) => recordRider(c, { orderId, riderId: null }) },
  timeOut: { by: 'system', command: { name: 'time_out', ...ending }, run: (c, orderId) => timeOutOrder(c, orderId) },
  release: { by: 'system', command: { name: 'release' }, run: (c, orderId) => releaseOrder(c, orderId) },
  cancel: {
    by: 'customer',
    command: { name: 'cancel', ...ending },
    run: (c, orderId) => cancelOrder(actingAs(c, world.customer), { orderId, reason, expectedRefundPaise: 0 }),
  },
  forceAccept: {
    by: 'operator',
    command: { name: 'accept' },
    run: (c, orderId) => overrideOrder(actingAs(c, world.operator), { orderId, action: 'accept', reason }),
  },
  forceDeliver: {
    by: 'operator',
    command: { name: 'deliver' },
    run: (c, orderId) => overrideOrder(actingAs(c, world.operator), { orderId, action: 'mark_delivered', reason }),
  },
  forceCancel: {
    by: 'operator',
    command: { name: 'cancel', ...ending },
    run: (c, orderId) => overrideOrder(actingAs(c, world.operator), { orderId, action: 'cancel', reason }),
  },
  deliver: {
    by: 'rider',
    command: { name: 'deliver' },
    async run(c, orderId) {
      const order = await orderById(c, orderId);
      if (!order) throw new Error('The order is gone');
      // Who is not its rider gets `not_found` before the machine is asked: the model's step is the machine's.
      if (order.riderId === world.riderId) return recordDelivery(c, { orderId, riderId: world.riderId, code: order.dropCode, cashPaise: order.totalPaise });
      return inSqlTransaction(c, async (tx) => moveOrder(tx, (await lockOrder(tx, orderId)) ?? order, { name: 'deliver' }, 'rider'));
    },
  },
};

function neverPlaced(): never {
  throw new Error('The order was not placed');
}

/** Timers say nothing when the order has moved on. */
const silent = new Set(['timeOut', 'release']);

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error) => {
      if (error instanceof RejectionError) return error.rejection.code;
      throw error;
    },
  );

it('agrees with the model in every run of commands, and keeps stock, events and audit in step', async () => {
  let sold = 0;
  const step = fc.record({ name: fc.constantFrom(...Object.keys(STEPS)), wait: fc.constantFrom(0, 0, 1000, 200_000, 9_000_000) });
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 4, maxLength: 14 }), async (planned, steps) => {
      const clock = testClock();
      const system = ctx({ clock });
      const { order } = await anOrder(system, world, planned ? { scheduledFor: '2026-11-24T10:00:00Z' } : {});
      let model: OrderState = (await inSqlTransaction(system, (tx) => lockOrder(tx, order.id))) ?? neverPlaced();
      let moves = 0;
      for (const { name, wait } of steps) {
        const { by, command, run } = STEPS[name] as Step;
        clock.advance(wait);
        const given: Command = command.name === 'assign_rider' && command.riderId === '' ? { ...command, riderId: world.riderId } : command;
        const expected = decide(model, given, by, clock.now());
        const got = await outcome(run(system, order.id));
        if (expected.ok) expect([name, got]).toEqual([name, 'done']);
        else expect([name, got]).toEqual([name, silent.has(name) && expected.error.code === 'order_moved_on' ? 'done' : expected.error.code]);
        if (!expected.ok || expected.value.kind === 'repeat') continue;
        model = expected.value.next;
        moves++;
      }
      const row = await orderById(system, order.id);
      for (const field of [
        'status',
        'riderId',
        'placedAt',
        'confirmBy',
        'acceptedAt',
        'readyAt',
        'pickedUpAt',
        'deliveredAt',
        'cancelledAt',
        'cancelledBy',
      ] as const) {
        expect([field, row?.[field]]).toEqual([field, model[field]]);
      }
      expect(row?.version).toBe(moves);
      expect(await database.prisma.eventLog.count({ where: { aggregate: 'order', aggregateId: order.id } })).toBe(moves + 1);
      expect(await database.prisma.auditLog.count({ where: { subjectId: order.id } })).toBe(moves + 1);
      expect(await database.prisma.payment.count({ where: { orderId: order.id } })).toBe(model.status === 'delivered' ? 1 : 0);
      if (!(model.status === 'cancelled' && model.acceptedAt === null)) sold++;
      expect((await database.prisma.menuItem.findUniqueOrThrow({ where: { id: world.dish.id } })).stock).toBe(STOCK - sold);
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 120_000);
