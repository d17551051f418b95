import { notFound, RejectionError, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction, newId } from '../../../platform/context.ts';
import { differences, type OfferDraft, offerProblem } from '../domain/offer-rules.ts';
import { codeTaken, countSpent, lockOffer, type OfferRow, writeOffer } from '../store/offers.ts';

export interface OfferToWrite {
  /** Absent for a new one. */
  readonly id: string | undefined;
  readonly cityId: string;
  readonly draft: OfferDraft;
  /** Whether the one who asks may change the row that is there; refused as one that is none. */
  readonly mayChange: (row: OfferRow) => boolean;
}

/** Adds or changes an offer and audits what changed; the callers have looked at who asks. Refuses `not_found`, `offer_code_taken` and the rules of `offerProblem`. */
export async function writeCheckedOffer(ctx: Ctx, { id: given, cityId, draft, mayChange }: OfferToWrite): Promise<{ id: string }> {
  return inTransaction(ctx, async (tx) => {
    const was = given ? await lockOffer(tx, given) : null;
    if (given && (!was || !mayChange(was))) notFound();
    const id = given ?? newId(tx);
    const spentPaise = was && draft.budgetPaise !== null && was.budgetPaise === null ? await countSpent(tx, id) : (was?.spentPaise ?? 0);
    const problem = offerProblem(draft, spentPaise);
    if (problem) throw new RejectionError(problem);
    const offer = { ...draft, id, cityId };
    if (await codeTaken(tx, offer)) refuse('conflict', 'offer_code_taken');
    await writeOffer(tx, offer);
    await appendAudit(tx, { action: 'pricing.save_offer', subject: 'price_offer', subjectId: id, ...differences({ ...was }, { ...draft }) });
    return { id };
  });
}
