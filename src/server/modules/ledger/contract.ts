import { z } from 'zod';
import { id, instant } from '../../platform/contract.ts';
import { accountOf } from './domain/chart.ts';

/** Sums of the books go beyond what one bill may be. Debit positive, credit negative. */
const amount = z.int().meta({ description: 'Whole paise: debit positive, credit negative', example: -42500 });

function isAccount(code: string): boolean {
  try {
    accountOf(code);
    return true;
  } catch {
    return false;
  }
}
export const account = z
  .string()
  .max(80)
  .refine(isAccount)
  .meta({ description: 'A code of the chart of accounts, with the owner’s id where each has one', example: 'gateway_clearing' });

export const trialBalanceOutput = z.object({
  lines: z.array(z.object({ name: z.string(), kind: z.enum(['asset', 'liability', 'income', 'expense']), accounts: z.int(), paise: amount })),
  /** Zero, or the books are broken. */
  netPaise: amount,
});

export const statementInput = z.object({
  account,
  from: instant,
  to: instant,
  cursor: z
    .string()
    .regex(/^\d{1,15}-\d{1,4}$/)
    .optional()
    .meta({ example: '1042-1' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const statementOutput = z.object({
  openingPaise: amount,
  lines: z.array(
    z.object({
      entryId: id,
      key: z.string(),
      template: z.string(),
      subjectType: z.string(),
      subjectId: z.string(),
      occurredAt: instant,
      paise: amount,
      balancePaise: amount,
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const orderEntriesInput = z.object({ orderId: id });
export const orderEntriesOutput = z.object({
  entries: z.array(
    z.object({
      entryId: id,
      key: z.string(),
      template: z.string(),
      occurredAt: instant,
      postings: z.array(z.object({ account: z.string(), paise: amount })),
    }),
  ),
});
