import { z } from 'zod';
import { id, instant, paise, sumPaise } from '../../platform/contract.ts';

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

// Returns
const heads = { taxablePaise: sumPaise, igstPaise: sumPaise, cgstPaise: sumPaise, sgstPaise: sumPaise };
export const gstin = z
  .string()
  .regex(/^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z][A-Z][0-9A-Z]$/)
  .meta({ example: '29AAGCB7383J1Z4' });
export const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .meta({ example: '2026-11' });
export const returnsInput = z.object({ gstin, month });
export const returnsOutput = z.object({
  table12: z.array(z.object({ sac: z.string(), rateBasisPoints: z.int(), count: z.int(), ...heads })),
  table13: z.array(z.object({ kind: z.string(), first: z.string(), last: z.string(), count: z.int(), cancelled: z.int() })),
  /** For the restaurants to file: what they supplied through us, by who owes the tax. */
  table14: z.array(
    z.object({
      name: z.string(),
      gstinSupplier: z.string(),
      nature: z.enum(['14(a)', '14(b)']),
      gstinOperator: z.string(),
      netPaise: sumPaise,
      igstPaise: sumPaise,
      cgstPaise: sumPaise,
      sgstPaise: sumPaise,
    }),
  ),
  table15: z.array(
    z.object({
      supplierType: z.enum(['registered', 'unregistered']),
      recipientType: z.literal('unregistered'),
      gstinSupplier: z.string().nullable(),
      rateBasisPoints: z.int(),
      placeOfSupply: z.string(),
      ...heads,
    }),
  ),
  summary: z.array(
    z.object({ row: z.enum(['3.1(a)', '3.1.1(i)']), ...heads, payableIgstPaise: sumPaise, payableCgstPaise: sumPaise, payableSgstPaise: sumPaise }),
  ),
  exceptions: z.array(z.object({ code: z.literal('recipient_pin_missing'), documentId: id, number: z.string() })),
});
export const returnsFileInput = returnsInput.extend({ table: z.enum(['table12', 'table13', 'table14', 'table15', 'summary', 'exceptions']) });
export const csvOutput = z.object({ fileName: z.string(), contentType: z.literal('text/csv'), text: z.string() });
export const registrationsOutput = z.object({ registrations: z.array(z.object({ gstin: z.string(), legalName: z.string(), stateCode: z.string() })) });

export type TaxReturns = z.infer<typeof returnsOutput>;
