import { type Rejection, reject } from '../../kernel/errors.ts';

/** SQLSTATE classes and codes, Prisma codes and socket errors that mean the database is away, not that we are wrong. */
const DOWN = /^(08\w{3}|57P0[123]|53\w{3}|P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND)$/;
/** Two transactions wanted the same rows: the same request may be sent again. */
const CONTENDED = /^(40001|40P01|55P03|P2034)$/;
const DOWN_TEXT = /Connection terminated|timeout exceeded when trying to connect|Can't reach database server/i;

function codesOf(error: Error): string[] {
  const codes: string[] = [];
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') codes.push(at.code);
    if ('meta' in at && at.meta && typeof at.meta === 'object' && 'code' in at.meta && typeof at.meta.code === 'string') codes.push(at.meta.code);
    if (at instanceof AggregateError) for (const inner of at.errors) if (inner instanceof Error) codes.push(...codesOf(inner));
  }
  return codes;
}

/** The refusal to answer with when an error tells of a lost or contended database; null when it is a fault of ours. */
export function brokenPart(error: unknown): Rejection | null {
  if (!(error instanceof Error)) return null;
  const codes = codesOf(error);
  if (codes.some((code) => CONTENDED.test(code))) return reject('conflict', 'try_again');
  if (codes.some((code) => DOWN.test(code)) || DOWN_TEXT.test(error.message)) return reject('unavailable', 'unavailable');
  return null;
}
