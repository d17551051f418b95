import type { z } from 'zod';
import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { peopleByIds } from '../../identity/index.ts';
import { requireCashier } from '../commands/settle-rider-cash.ts';
import type { cashHeld, entriesInput, riderCashView, ridersCashInput, ridersCashOutput } from '../contract.ts';
import { cashLimit, mayCarry } from '../domain/cash-limit.ts';
import { carriers, cashEntries, cashOfRiders } from '../store/rider-cash.ts';

export type CashHeld = z.infer<typeof cashHeld>;

/** Customers' cash in the riders' hands, and how much each may carry now, in paise. The caller has checked who asks. */
export async function riderCash(ctx: Ctx, riderIds: readonly string[]): Promise<Map<string, CashHeld>> {
  const limitPaise = cashLimit(ctx.clock.now());
  const inHand = new Map((await cashOfRiders(ctx, riderIds)).map((row) => [row.riderId, row.inHandPaise]));
  return new Map(riderIds.map((riderId) => [riderId, { inHandPaise: inHand.get(riderId) ?? 0, limitPaise }]));
}

/** Whether a rider may take on an order of so much cash (paise): what is in hand and the order's stay within the limit. */
export async function mayCarryCash(ctx: Ctx, riderId: string, orderPaise: number): Promise<boolean> {
  const held = (await riderCash(ctx, [riderId])).get(riderId);
  return held !== undefined && mayCarry(held.inHandPaise, orderPaise, held.limitPaise);
}

/** The acting rider's own cash in hand, with its entries, newest first. */
export async function myCash(ctx: Ctx, { before, limit }: z.output<typeof entriesInput>): Promise<z.infer<typeof riderCashView>> {
  const riderId = ctx.actor.type === 'user' ? ctx.actor.userId : refuse('unauthenticated', 'unauthenticated');
  const held = (await riderCash(ctx, [riderId])).get(riderId);
  const rows = await cashEntries(ctx, riderId, before ?? null, limit + 1);
  const entries = rows.slice(0, limit).map(({ id, number, kind, amountPaise, inHandPaise, reference, createdAt }) => ({
    ...{ id, number, kind, amountPaise, inHandPaise, reference },
    at: createdAt.toISOString(),
  }));
  const { inHandPaise = 0, limitPaise = cashLimit(ctx.clock.now()) } = held ?? {};
  return { inHandPaise, limitPaise, entries, nextBefore: rows.length > limit ? (entries.at(-1)?.number ?? null) : null };
}

/** The riders who carry cash, for those who count it. */
export async function ridersCash(ctx: Ctx, { cursor, limit }: z.output<typeof ridersCashInput>): Promise<z.infer<typeof ridersCashOutput>> {
  requireCashier(ctx);
  const rows = await carriers(ctx, cursor ?? null, limit + 1);
  const page = rows.slice(0, limit);
  const people = await peopleByIds(
    ctx,
    page.map((row) => row.riderId),
  );
  const limitPaise = cashLimit(ctx.clock.now());
  const riders = page.map(({ riderId, inHandPaise, updatedAt }) => ({
    riderId,
    name: people.get(riderId)?.name ?? null,
    inHandPaise,
    limitPaise,
    updatedAt: updatedAt.toISOString(),
  }));
  return { riders, nextCursor: rows.length > limit ? (riders.at(-1)?.riderId ?? null) : null };
}
