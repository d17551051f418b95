import type { Ctx } from '../../../platform/context.ts';
import { type PersonBrief, personBriefs } from '../store/users.ts';

/** Name, phone and language of people, by id; ids that are nobody's are left out. For other modules: the caller has checked who may see them. */
export async function peopleByIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PersonBrief>> {
  if (ids.length === 0) return new Map();
  const people = await personBriefs(ctx, [...new Set(ids)]);
  return new Map(people.map((person) => [person.id, person]));
}
