import type { RoleGrant } from '../../../kernel/actor.ts';
import { type Ctx, newId } from '../../../platform/context.ts';
import type { Prisma } from '../../../platform/db/generated/client.ts';
import { statement } from '../../../platform/db/sql.ts';
import { toGrants } from './sessions.ts';

/** A person as sign-in and the profile need them. */
export interface Person {
  readonly id: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly locale: string;
  readonly suspended: boolean;
  readonly roles: readonly RoleGrant[];
}

const PERSON = {
  id: true,
  phone: true,
  email: true,
  name: true,
  locale: true,
  suspendedAt: true,
  roles: { select: { role: true, restaurantId: true }, orderBy: [{ createdAt: 'asc' }, { role: 'asc' }] },
} satisfies Prisma.UserSelect;

interface PersonRow extends Omit<Person, 'roles' | 'suspended'> {
  readonly suspendedAt: Date | null;
  readonly roles: readonly { readonly role: string; readonly restaurantId: string | null }[];
}

const toPerson = ({ suspendedAt, roles, ...rest }: PersonRow): Person => ({ ...rest, suspended: suspendedAt !== null, roles: toGrants(roles) });

export async function findPerson(ctx: Ctx, id: string): Promise<Person | null> {
  const row = await ctx.db.prisma.user.findUnique({ where: { id }, select: PERSON });
  return row && toPerson(row);
}

/** A person with the hash of their password, for sign-in alone. */
export async function findByEmail(ctx: Ctx, email: string): Promise<{ readonly person: Person; readonly passwordHash: string | null } | null> {
  const row = await ctx.db.prisma.user.findUnique({ where: { email }, select: { ...PERSON, passwordHash: true } });
  if (!row) return null;
  const { passwordHash, ...rest } = row;
  return { person: toPerson(rest), passwordHash };
}

const ADD_CUSTOMER = statement(
  'user_add_customer',
  `WITH added AS (
     INSERT INTO user_account (id, phone, locale, created_at) VALUES ($1::uuid, $2, $3, $4) ON CONFLICT (phone) DO NOTHING RETURNING id
   ), granted AS (
     INSERT INTO role_grant (id, user_id, role, created_at) SELECT $5::uuid, id, 'customer', $4 FROM added
   )
   SELECT id FROM added`,
);

/** The person of a phone, made a customer when the phone is new; safe when two sign in for the first time at once. */
export async function personOfPhone(ctx: Ctx, phone: string): Promise<{ readonly person: Person; readonly isNew: boolean }> {
  const [added] = await ctx.db.sql.rows<{ id: string }>(ADD_CUSTOMER, [newId(ctx), phone, ctx.locale, ctx.clock.now(), newId(ctx)]);
  const row = await ctx.db.prisma.user.findUniqueOrThrow({ where: { phone }, select: PERSON });
  return { person: toPerson(row), isNew: added !== undefined };
}

export const updatePerson = async (ctx: Ctx, id: string, change: { name?: string | undefined; locale?: string | undefined }): Promise<Person> =>
  toPerson(await ctx.db.prisma.user.update({ where: { id }, data: change, select: PERSON }));

/** Suspends or restores a person; false when there is no such one. The first suspension's time stays. */
export async function markSuspended(ctx: Ctx, id: string, suspended: boolean): Promise<boolean> {
  const { count } = suspended
    ? await ctx.db.prisma.user.updateMany({ where: { id, suspendedAt: null }, data: { suspendedAt: ctx.clock.now() } })
    : await ctx.db.prisma.user.updateMany({ where: { id }, data: { suspendedAt: null } });
  return count > 0 || (await ctx.db.prisma.user.count({ where: { id } })) > 0;
}

/** What other modules may know of a person. */
export interface PersonBrief {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly locale: string;
}

const BRIEFS = statement('user_briefs', 'SELECT id, name, phone, locale FROM user_account WHERE id = ANY($1::uuid[])');

export const personBriefs = (ctx: Ctx, ids: readonly string[]): Promise<PersonBrief[]> => ctx.db.sql.rows<PersonBrief>(BRIEFS, [ids]);

export interface StaffBrief extends PersonBrief {
  readonly restaurantId: string;
}

const STAFF = statement(
  'user_staff_of_restaurants',
  `SELECT u.id, u.name, u.phone, u.locale, g.restaurant_id AS "restaurantId" FROM role_grant g JOIN user_account u ON u.id = g.user_id
   WHERE g.restaurant_id = ANY($1::uuid[]) AND g.role IN ('vendor_manager', 'vendor_owner') AND u.suspended_at IS NULL
   ORDER BY g.role = 'vendor_owner', g.created_at, u.id`,
);

/** Managers and then owners of restaurants: whom to call. For other modules: the caller has checked who may see them. */
export const staffOfRestaurants = async (ctx: Ctx, restaurantIds: readonly string[]): Promise<StaffBrief[]> =>
  restaurantIds.length === 0 ? [] : ctx.db.sql.rows<StaffBrief>(STAFF, [[...new Set(restaurantIds)]]);
