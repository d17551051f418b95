import type { Ctx } from '../../../platform/context.ts';
import { type HeldBack, heldBack } from '../store/held-back.ts';

/** GST that was collected at source (section 52) from each restaurant, by head, in paise. For modules; asks for no actor. */
export const collectedAtSource = (ctx: Ctx, from: Date, until: Date): Promise<HeldBack[]> =>
  heldBack(ctx, ['tcs_cgst', 'tcs_sgst', 'tcs_igst'], ['tcs_collected'], from, until);

/** Income tax that was withheld from each restaurant, in paise. For modules; asks for no actor. */
export const withheldIncomeTax = (ctx: Ctx, from: Date, until: Date): Promise<HeldBack[]> => heldBack(ctx, ['tds_payable'], ['tds_withheld'], from, until);
