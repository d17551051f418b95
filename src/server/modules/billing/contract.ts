import { z } from 'zod';
import { id, instant, paise } from '../../platform/contract.ts';

export const documentKind = z.enum(['food_invoice', 'fee_invoice', 'seller_invoice', 'credit_note', 'commission_invoice']);
export const documentView = z.object({
  id,
  number: z.string().meta({ example: '29F2627-0000042' }),
  kind: documentKind,
  issuedAt: instant,
  supplierName: z.string(),
  orderCode: z.string().nullable(),
  taxablePaise: paise,
  taxPaise: paise,
  totalPaise: paise,
});
export const ofOrder = z.object({ orderId: id });
export const documentsOutput = z.object({ documents: z.array(documentView) });
export const byId = z.object({ documentId: id });
export const fileOutput = z.object({
  fileName: z.string().meta({ example: '29F2627-0000042.pdf' }),
  contentType: z.literal('application/pdf'),
  /** The file's bytes in base64. */
  base64: z.string(),
});
export type DocumentView = z.infer<typeof documentView>;
