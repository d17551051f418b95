import type { RoleGrant } from '../../../kernel/actor.ts';
import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const LOCK = statement(
  'user_lock_for_grant',
  'SELECT phone IS NOT NULL AS "hasPhone", password_hash IS NOT NULL AS "hasPassword" FROM user_account WHERE id = $1::uuid FOR UPDATE',
);

/** Locks the person until the transaction ends, so that grants to one person come one after the other; null when there is none. */
export async function lockPerson(ctx: Ctx, userId: string): Promise<{ readonly hasPhone: boolean; readonly hasPassword: boolean } | null> {
  const [row] = await ctx.db.sql.rows<{ hasPhone: boolean; hasPassword: boolean }>(LOCK, [userId]);
  return row ?? null;
}

const whereOf = (userId: string, grant: RoleGrant) => ({ userId, role: grant.role, restaurantId: grant.restaurantId ?? null });

export const holdsGrant = async (ctx: Ctx, userId: string, grant: RoleGrant): Promise<boolean> =>
  (await ctx.db.prisma.roleGrant.count({ where: whereOf(userId, grant) })) > 0;

export async function insertGrant(ctx: Ctx, userId: string, grant: RoleGrant): Promise<void> {
  await ctx.db.prisma.roleGrant.create({ data: { id: newId(ctx), ...whereOf(userId, grant), createdAt: ctx.clock.now() } });
}

/** Takes the role away; false when the person did not hold it. */
export const deleteGrant = async (ctx: Ctx, userId: string, grant: RoleGrant): Promise<boolean> =>
  (await ctx.db.prisma.roleGrant.deleteMany({ where: whereOf(userId, grant) })).count > 0;
