import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { sellersByIds } from '../../catalog/index.ts';
import type { fileOutput } from '../contract.ts';
import { mayRead } from '../domain/access.ts';
import { documentPdf } from '../pdf/document-pdf.ts';
import { documentById } from '../store/documents.ts';

const INDIA = 'Asia/Kolkata';

/** A tax document as a PDF, in English and the reader's language. */
export async function documentFile(ctx: Ctx, { documentId }: { documentId: string }): Promise<z.infer<typeof fileOutput>> {
  const document = (await documentById(ctx, documentId)) ?? notFound();
  if (!mayRead(ctx.actor, document)) notFound();
  const seller = document.restaurantId ? (await sellersByIds(ctx, [document.restaurantId])).get(document.restaurantId) : undefined;
  const pdf = documentPdf(document, ctx.locale, seller?.timeZone ?? INDIA);
  return { fileName: `${document.number}.pdf`, contentType: 'application/pdf', base64: pdf.toString('base64') };
}
