import { type Ctx, newId } from '../../../platform/context.ts';

const ADDRESS = { id: true, label: true, line: true, landmark: true, instructions: true, pin: true, lat: true, lng: true } as const;

export interface AddressFields {
  readonly label: string;
  readonly line: string;
  readonly landmark: string | null;
  readonly instructions: string | null;
  readonly pin: string | null;
  readonly lat: number;
  readonly lng: number;
}

export const addressesOf = (ctx: Ctx, userId: string) =>
  ctx.db.prisma.address.findMany({ where: { userId, deletedAt: null }, orderBy: { createdAt: 'desc' }, select: ADDRESS });

export const countAddresses = (ctx: Ctx, userId: string): Promise<number> => ctx.db.prisma.address.count({ where: { userId, deletedAt: null } });

export const insertAddress = (ctx: Ctx, userId: string, fields: AddressFields) =>
  ctx.db.prisma.address.create({ data: { ...fields, id: newId(ctx), userId, createdAt: ctx.clock.now() }, select: ADDRESS });

/** Changes an address of this person; null when there is no such one. */
export async function updateAddress(ctx: Ctx, userId: string, id: string, fields: AddressFields) {
  const [row] = await ctx.db.prisma.address.updateManyAndReturn({ where: { id, userId, deletedAt: null }, data: fields, select: ADDRESS });
  return row ?? null;
}

/** Takes an address of this person off their list; false when there is no such one. Orders keep their own copy. */
export const hideAddress = async (ctx: Ctx, userId: string, id: string): Promise<boolean> =>
  (await ctx.db.prisma.address.updateMany({ where: { id, userId, deletedAt: null }, data: { deletedAt: ctx.clock.now() } })).count > 0;
