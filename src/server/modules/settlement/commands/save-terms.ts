import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { cityById, restaurantBriefs, sellersByIds } from '../../catalog/index.ts';
import type { saveDeducteeInput, saveTermsInput, termsOutput } from '../contract.ts';
import { kindOfPan } from '../domain/tds.ts';
import { financeOnly } from '../queries/view.ts';
import { deducteeOf, saveDeductee } from '../store/deductees.ts';
import { addTerms, termsOfCity } from '../store/terms.ts';

/** The commission terms of a city, for finance: its default first. */
export async function terms(ctx: Ctx, { cityId }: { cityId: string }): Promise<z.infer<typeof termsOutput>> {
  financeOnly(ctx);
  if (!(await cityById(ctx, cityId))) notFound();
  return { terms: (await termsOfCity(ctx, cityId)).map((row) => ({ ...row, effectiveFrom: row.effectiveFrom.toISOString() })) };
}

/** Finance sets terms of a restaurant, or a city's default, from now or later on. Refuses `terms_in_the_past` and `terms_begin_together`. */
export async function saveTerms(ctx: Ctx, input: z.output<typeof saveTermsInput>): Promise<z.infer<typeof termsOutput>> {
  financeOnly(ctx);
  const { cityId, restaurantId = null, basisPoints } = input;
  const now = ctx.clock.now();
  const effectiveFrom = input.effectiveFrom ? new Date(input.effectiveFrom) : now;
  if (!(await cityById(ctx, cityId))) notFound();
  if (restaurantId && (await restaurantBriefs(ctx, [restaurantId])).get(restaurantId)?.cityId !== cityId) notFound();
  if (effectiveFrom < now) refuse('precondition', 'terms_in_the_past');
  return inSqlTransaction(ctx, async (tx) => {
    if (!(await addTerms(tx, cityId, { restaurantId, effectiveFrom, basisPoints }))) refuse('conflict', 'terms_begin_together');
    const [subject, subjectId] = restaurantId ? ['restaurant', restaurantId] : ['city', cityId];
    await appendAudit(tx, { action: 'settlement.save_terms', subject, subjectId, after: { basisPoints, effectiveFrom } });
    return terms(tx, { cityId });
  });
}

/** Finance records who bears a restaurant's withheld tax; orders from now on count for them. The audit tells no PAN. */
export async function recordDeductee(ctx: Ctx, { restaurantId, legalName, pan }: z.output<typeof saveDeducteeInput>): Promise<{ id: string }> {
  financeOnly(ctx);
  if (!(await sellersByIds(ctx, [restaurantId])).has(restaurantId)) notFound();
  return inSqlTransaction(ctx, async (tx) => {
    const before = await deducteeOf(tx, restaurantId);
    const { id, kind } = await saveDeductee(tx, restaurantId, { legalName, pan, kind: pan === null ? 'other' : kindOfPan(pan) });
    const after = { deducteeId: id, kind, hasPan: pan !== null };
    await appendAudit(tx, {
      action: 'settlement.record_deductee',
      subject: 'restaurant',
      subjectId: restaurantId,
      before: before && { deducteeId: before.id, hasPan: before.pan !== null },
      after,
    });
    return { id };
  });
}
