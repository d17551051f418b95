import type { Ctx } from '../../../platform/context.ts';
import type { FeePolicy } from '../domain/fees.ts';
import { loadTariff } from '../store/fees.ts';

/** The fees that hold in a city now, for cards that show one; refuses `no_fee_policy` when it has none. */
export const feePolicy = async (ctx: Ctx, cityId: string): Promise<FeePolicy> => (await loadTariff(ctx, cityId)).policy;
