import type { Ctx } from '../../../platform/context.ts';
import { linesFromJournal, type StatementLine } from '../store/journal-lines.ts';

/** The lines of a statement built anew from the ledger's entries that it took: what was written must be the same. For the system. */
export const rebuildStatement = (ctx: Ctx, statementId: string): Promise<StatementLine[]> => linesFromJournal(ctx, statementId);
