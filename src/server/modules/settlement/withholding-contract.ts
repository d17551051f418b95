/** What is held back from restaurants, for the returns. */
import { z } from 'zod';
import { id, sumPaise } from '../../platform/contract.ts';
import { csvOutput, gstin, month } from '../billing/contract.ts';

export { csvOutput };

export const withholdingInput = z.object({ gstin, month });
const exceptionCode = z.enum(['seller_gstin_missing', 'tcs_differs', 'pan_missing', 'tds_differs']);
export const withholdingOutput = z.object({
  /** Table 3 of GSTR-8. */
  gstr8: z.array(
    z.object({
      gstinSupplier: z.string(),
      placeOfSupply: z.string(),
      grossPaise: sumPaise,
      returnedPaise: sumPaise,
      netPaise: sumPaise,
      igstPaise: sumPaise,
      cgstPaise: sumPaise,
      sgstPaise: sumPaise,
    }),
  ),
  /** Income tax withheld, by deductee. */
  tds: z.array(
    z.object({
      deducteeId: id,
      legalName: z.string(),
      pan: z.string().nullable(),
      section: z.string(),
      paymentCode: z.string(),
      form: z.string(),
      orders: z.int(),
      grossPaise: sumPaise,
      tdsPaise: sumPaise,
      bookedPaise: sumPaise,
    }),
  ),
  exceptions: z.array(z.object({ code: exceptionCode, about: z.string() })),
});
export const withholdingFileInput = withholdingInput.extend({ table: z.enum(['gstr8', 'tds', 'exceptions']) });
