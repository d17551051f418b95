import { type Ctx, newId } from '../../../platform/context.ts';

/** A section of this restaurant; null otherwise. */
export const findSection = (ctx: Ctx, restaurantId: string, sectionId: string) =>
  ctx.db.prisma.menuSection.findFirst({ where: { id: sectionId, restaurantId }, select: { name: true, names: true } });

export async function createSection(ctx: Ctx, restaurantId: string, section: { name: string; names: Record<string, string> }): Promise<string> {
  const last = await ctx.db.prisma.menuSection.aggregate({ where: { restaurantId }, _max: { rank: true } });
  const id = newId(ctx);
  await ctx.db.prisma.menuSection.create({ data: { id, restaurantId, ...section, rank: (last._max.rank ?? -1) + 1 } });
  return id;
}

export async function updateSection(ctx: Ctx, sectionId: string, section: { name: string; names?: Record<string, string> }): Promise<void> {
  await ctx.db.prisma.menuSection.update({ where: { id: sectionId }, data: section });
}

/** A group of add-ons of this restaurant, with its options; null otherwise. */
export const findAddOnGroup = (ctx: Ctx, restaurantId: string, groupId: string) =>
  ctx.db.prisma.addOnGroup.findFirst({
    where: { id: groupId, restaurantId },
    select: {
      name: true,
      minimum: true,
      maximum: true,
      options: { select: { id: true, name: true, mark: true, pricePaise: true, available: true }, orderBy: [{ rank: 'asc' }, { id: 'asc' }] },
    },
  });

export interface AddOnGroupWrite {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly options: readonly {
    readonly id?: string | undefined;
    readonly name: string;
    readonly mark: string;
    readonly pricePaise: number;
    readonly available: boolean;
  }[];
}

/** Saves a group and makes its options what is given, in that order; those kept keep their keys and their names in other languages. */
export async function writeAddOnGroup(ctx: Ctx, restaurantId: string, id: string, group: AddOnGroupWrite): Promise<void> {
  const { prisma } = ctx.db;
  const fields = { name: group.name, minimum: group.minimum, maximum: group.maximum };
  await prisma.addOnGroup.upsert({ where: { id }, create: { id, restaurantId, names: {}, ...fields }, update: fields });
  await prisma.addOnOption.deleteMany({ where: { groupId: id, id: { notIn: group.options.flatMap((option) => option.id ?? []) } } });
  for (const [rank, option] of group.options.entries()) {
    const row = { name: option.name, mark: option.mark, pricePaise: option.pricePaise, available: option.available, rank };
    if (option.id) await prisma.addOnOption.updateMany({ where: { id: option.id, groupId: id }, data: row });
    else await prisma.addOnOption.create({ data: { id: newId(ctx), groupId: id, names: {}, ...row } });
  }
}
