import type { Ctx } from '../../../platform/context.ts';
import type { Fix } from '../domain/position.ts';
import { type DutyRow, loadDuties } from '../store/duties.ts';
import { newestFix } from './progress.ts';

export type DutyView = Omit<DutyRow, 'lat' | 'lng' | 'positionAt'> & { readonly at: Fix | null };

/** What riders on duty have to do now, for the demo's background life. The system's alone: it shows every rider's work. */
export async function dutiesOf(ctx: Ctx): Promise<DutyView[]> {
  if (ctx.actor.type !== 'system') return [];
  const rows = await loadDuties(ctx);
  return rows.map(({ lat, lng, positionAt, ...rest }) => ({ ...rest, at: newestFix({ userId: rest.riderId, lat, lng, positionAt }) }));
}
