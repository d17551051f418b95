import { type Ctx, newId } from '../../../platform/context.ts';
import type { ItemSurroundings } from '../domain/menu.ts';

type Texts = Record<string, string>;

/** The ids around an item of a restaurant; no variants for an item that is new. */
export async function itemSurroundings(ctx: Ctx, restaurantId: string, itemId: string | null): Promise<ItemSurroundings> {
  const { prisma } = ctx.db;
  const sections = await prisma.menuSection.findMany({ where: { restaurantId }, select: { id: true } });
  const groups = await prisma.addOnGroup.findMany({ where: { restaurantId }, select: { id: true } });
  const variants = itemId === null ? [] : await prisma.itemVariant.findMany({ where: { itemId }, select: { id: true } });
  return { sectionIds: sections.map((row) => row.id), addOnGroupIds: groups.map((row) => row.id), variantIds: variants.map((row) => row.id) };
}

const ITEM_BEFORE = {
  sectionId: true,
  name: true,
  names: true,
  description: true,
  mark: true,
  jain: true,
  spicy: true,
  pricePaise: true,
  picture: true,
  servedFrom: true,
  servedTo: true,
  rank: true,
  stock: true,
  unavailableUntil: true,
} as const;

/** An item of this restaurant that is on the menu; null otherwise. */
export const findItem = (ctx: Ctx, restaurantId: string, itemId: string) =>
  ctx.db.prisma.menuItem.findFirst({ where: { id: itemId, restaurantId, archivedAt: null }, select: ITEM_BEFORE });

export interface ItemWrite {
  readonly id: string;
  readonly restaurantId: string;
  readonly sectionId: string;
  readonly name: string;
  readonly names: Texts;
  readonly description: string;
  readonly mark: string;
  readonly jain: boolean;
  readonly spicy: boolean;
  readonly pricePaise: number;
  readonly picture: string;
  readonly servedFrom: number | null;
  readonly servedTo: number | null;
  readonly rank: number;
}

export async function writeItem(ctx: Ctx, item: ItemWrite): Promise<void> {
  const { id, restaurantId, ...fields } = item;
  await ctx.db.prisma.menuItem.upsert({ where: { id }, create: { id, restaurantId, descriptions: {}, ...fields }, update: fields });
}

export interface VariantWrite {
  readonly id?: string | undefined;
  readonly name: string;
  readonly note?: string | null | undefined;
  readonly pricePaise: number;
}

/** Makes an item's variants what is given, in that order; those kept keep their keys and their names in other languages. */
export async function writeVariants(ctx: Ctx, itemId: string, variants: readonly VariantWrite[]): Promise<void> {
  const { itemVariant } = ctx.db.prisma;
  await itemVariant.deleteMany({ where: { itemId, id: { notIn: variants.flatMap((variant) => variant.id ?? []) } } });
  for (const [rank, variant] of variants.entries()) {
    const fields = { name: variant.name, note: variant.note ?? null, pricePaise: variant.pricePaise, rank };
    if (variant.id) await itemVariant.updateMany({ where: { id: variant.id, itemId }, data: fields });
    else await itemVariant.create({ data: { id: newId(ctx), itemId, names: {}, ...fields } });
  }
}

/** Makes an item's add-on groups what is given, in that order. */
export async function writeItemGroups(ctx: Ctx, itemId: string, groupIds: readonly string[]): Promise<void> {
  const { itemAddOnGroup } = ctx.db.prisma;
  await itemAddOnGroup.deleteMany({ where: { itemId } });
  await itemAddOnGroup.createMany({ data: groupIds.map((groupId, rank) => ({ itemId, groupId, rank })) });
}

/** Takes an item off the menu for good; its row stays for the orders that name it. */
export async function markArchived(ctx: Ctx, itemId: string): Promise<void> {
  await ctx.db.prisma.menuItem.update({ where: { id: itemId }, data: { archivedAt: ctx.clock.now() } });
}

export async function writeAvailability(ctx: Ctx, itemId: string, change: { unavailableUntil: Date | null } | { stock: number | null }): Promise<void> {
  await ctx.db.prisma.menuItem.update({ where: { id: itemId }, data: change });
}

/** The place after the last item of a section. */
export async function nextItemRank(ctx: Ctx, sectionId: string): Promise<number> {
  const last = await ctx.db.prisma.menuItem.aggregate({ where: { sectionId }, _max: { rank: true } });
  return (last._max.rank ?? -1) + 1;
}

export async function itemIdsOfSection(ctx: Ctx, restaurantId: string, sectionId: string): Promise<string[]> {
  const rows = await ctx.db.prisma.menuItem.findMany({
    where: { restaurantId, sectionId, archivedAt: null },
    select: { id: true },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => row.id);
}

export async function writeRanks(ctx: Ctx, itemIds: readonly string[]): Promise<void> {
  for (const [rank, id] of itemIds.entries()) await ctx.db.prisma.menuItem.update({ where: { id }, data: { rank } });
}
