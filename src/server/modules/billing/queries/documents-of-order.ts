import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { orderBriefs } from '../../orders/index.ts';
import type { DocumentView, documentsOutput } from '../contract.ts';
import { mayRead } from '../domain/access.ts';
import { documentsOfOrder, type TaxDocument } from '../store/documents.ts';

export const toView = (document: TaxDocument): DocumentView => ({
  id: document.id,
  number: document.number,
  kind: document.kind,
  issuedAt: document.issuedAt.toISOString(),
  supplierName: document.content.supplier.name,
  orderCode: document.content.orderCode,
  taxablePaise: document.taxablePaise,
  taxPaise: document.cgstPaise + document.sgstPaise + document.igstPaise,
  totalPaise: document.totalPaise,
});

/** The tax documents of an order, for its customer and for staff who answer for money; none yet is an empty list. */
export async function documentsOf(ctx: Ctx, { orderId }: { orderId: string }): Promise<z.infer<typeof documentsOutput>> {
  const order = (await orderBriefs(ctx, [orderId])).get(orderId) ?? notFound();
  if (!mayRead(ctx.actor, { kind: 'food_invoice', customerId: order.customerId, restaurantId: order.restaurantId })) notFound();
  return { documents: (await documentsOfOrder(ctx, orderId)).map(toView) };
}
