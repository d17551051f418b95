import type { Ctx } from '../../../platform/context.ts';
import { orderBriefs } from '../../orders/index.ts';
import type { NamedLine } from '../pdf/statement-pdf.ts';
import { linesOf } from '../store/journal-lines.ts';

/** The lines of a statement, with the codes that people know their orders by. */
export async function namedLines(ctx: Ctx, statementId: string): Promise<NamedLine[]> {
  const lines = await linesOf(ctx, statementId);
  const orders = await orderBriefs(
    ctx,
    lines.filter(({ subjectType }) => subjectType === 'order').map(({ subjectId }) => subjectId),
  );
  return lines.map((line) => ({ ...line, orderCode: orders.get(line.subjectId)?.code ?? null }));
}
