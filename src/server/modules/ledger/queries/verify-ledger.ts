import type { Ctx } from '../../../platform/context.ts';
import { checkBalances, checkEntries, checkSeals } from '../store/verify.ts';

/** What a check of all books found. `faults` says in words what is off; empty when all is well. */
export interface Verification {
  readonly entries: number;
  /** Entries whose postings don't sum to zero or are fewer than two. */
  readonly unbalanced: number;
  readonly accounts: number;
  /** Accounts whose balance is not the sum of their postings. */
  readonly mismatched: number;
  readonly faults: readonly string[];
  /** The last seal, which stands for all before it: whoever keeps it elsewhere can tell later that nothing up to there was written anew. */
  readonly lastSeal: { readonly toSeq: number; readonly hash: string } | null;
}

/**
 * Checks every entry, seal and balance from the rows, in the database: memory here doesn't grow with the books. For operators; asks for no actor.
 * A change to an entry that was never sealed and is gone with all its postings can't be seen: the journal's numbers may have gaps.
 */
export async function verifyLedger(ctx: Ctx): Promise<Verification> {
  const { entries, unbalanced, altered, orphans, firstSeq } = await checkEntries(ctx);
  const seals = await checkSeals(ctx);
  const { accounts, mismatched } = await checkBalances(ctx);
  const faults = [
    unbalanced > 0 && `${unbalanced} entries have postings that are too few or don't sum to zero, the first is ${firstSeq}`,
    altered > 0 && `${altered} entries are not what was posted: their content hash is another`,
    orphans > 0 && `postings name ${orphans} entries that are gone`,
    seals.broken > 0 && `${seals.broken} of ${seals.seals} seals are broken, the first is the one up to ${seals.firstSeq}`,
    mismatched > 0 && `${mismatched} accounts have a balance that is not the sum of their postings`,
  ].filter((fault) => fault !== false);
  const lastSeal = seals.lastSeq !== null && seals.lastHash !== null ? { toSeq: seals.lastSeq, hash: seals.lastHash } : null;
  return { entries, unbalanced, accounts, mismatched, faults, lastSeal };
}
