import { z } from 'zod';
import { id, idempotencyKey, instant, lat, lng, paise, range } from '../../platform/contract.ts';
import { instrument, paymentView, tender } from '../payments/contract.ts';
import { bill, cartLine, couponCode, pricedLine } from '../pricing/contract.ts';

export const orderStatus = z.enum(['payment_pending', 'scheduled', 'placed', 'accepted', 'ready', 'picked_up', 'delivered', 'cancelled']);
export const cancelledBy = z.enum(['customer', 'restaurant', 'timeout', 'payment', 'operator', 'system']);
export const deliveryAddress = z.object({
  label: z.string().max(40),
  line: z.string().min(3).max(200),
  landmark: z.string().max(120).nullable().default(null),
  instructions: z.string().max(200).nullable().default(null),
  pin: z.string().nullable().default(null),
  lat,
  lng,
});

export const placeInput = z.object({
  idempotencyKey,
  quoteToken: z.string().max(4000),
  restaurantId: id,
  lines: z.array(cartLine).min(1).max(50),
  address: deliveryAddress,
  tender,
  /** The bank's or the other wallet's code, or the saved card's token. */
  instrument: instrument.optional(),
  /** What the wallet is asked to pay; the tender pays the rest. Of no account with the tender `wallet`, which pays all. */
  walletPaise: paise.optional(),
  tipPaise: paise.max(50_000).default(0),
  cutlery: z.boolean().default(false),
  note: z.string().trim().max(200).optional(),
  scheduledFor: instant.optional(),
  coupon: couponCode.optional(),
});

/** An order as one of its parties sees it; codes and the address only to those who need them. */
export const orderView = z.object({
  id,
  code: z.string(),
  status: orderStatus,
  tender,
  /** What the wallet paid of it; the tender pays the rest. */
  walletPaise: paise,
  restaurant: z.object({ id, slug: z.string(), name: z.string(), picture: z.string(), lat, lng }),
  cityId: id,
  customerName: z.string().nullable(),
  lines: z.array(pricedLine),
  bill,
  totalPaise: paise,
  address: deliveryAddress.nullable(),
  distanceM: z.int(),
  note: z.string().nullable(),
  cutlery: z.boolean(),
  scheduledFor: instant.nullable(),
  prepMinutes: z.int(),
  promised: range,
  placedAt: instant,
  confirmBy: instant.nullable(),
  acceptedAt: instant.nullable(),
  readyAt: instant.nullable(),
  pickedUpAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  cancelledBy: cancelledBy.nullable(),
  cancelReason: z.string().nullable(),
  /** The kitchen's own words about its refusal. */
  cancelNote: z.string().nullable(),
  refundPaise: paise,
  /** Shown by the kitchen, asked of the rider. */
  pickupCode: z.string().nullable(),
  /** Shown by the customer, asked of the rider. */
  dropCode: z.string().nullable(),
  riderId: id.nullable(),
  version: z.int(),
});
export const placeOutput = z.object({ order: orderView, payment: paymentView.nullable() });
export const cashTermsInput = z.object({ restaurantId: id });
/** Whether the customer may pay at the door, and up to how much. */
export const cashTermsOutput = z.object({ allowed: z.boolean(), limitPaise: paise });
export const byId = z.object({ orderId: id });
export const mineInput = z.object({ cursor: id.optional(), limit: z.coerce.number().int().min(1).max(50).default(20) });
export const ordersOutput = z.object({ orders: z.array(orderView), nextCursor: id.nullable() });

export const cancelPreviewOutput = z.object({
  allowed: z.boolean(),
  refundPaise: paise,
  feePaise: paise,
  /** Message key of the reason, in `cancel.<key>`. */
  reason: z.enum(['before_accepted', 'while_cooking', 'after_pickup', 'finished']),
});
export const cancelInput = z.object({ orderId: id, reason: z.string().trim().min(2).max(200), expectedRefundPaise: paise });

/** One event of an order's life, for timelines. */
export const timelineEntry = z.object({ seq: z.int(), type: z.string(), at: instant, actor: z.string(), payload: z.record(z.string(), z.unknown()) });
export const timelineOutput = z.object({ entries: z.array(timelineEntry) });

// Vendor
export const boardInput = z.object({ restaurantId: id });
export const ticket = orderView.extend({
  customerOrders: z.int().meta({ description: 'Orders of this customer here before this one' }),
  paid: z.boolean(),
});
export const boardOutput = z.object({ tickets: z.array(ticket), scheduled: z.array(ticket), at: instant, lastSeq: z.int() });
export const acceptInput = z.object({ orderId: id, prepMinutes: z.int().min(5).max(120) });
export const rejectReason = z.enum(['item_unavailable', 'kitchen_busy', 'closing', 'cannot_make', 'other']);
export const rejectInput = z.object({ orderId: id, reason: rejectReason, note: z.string().trim().max(200).optional() });
export const historyInput = z.object({ restaurantId: id, date: z.iso.date() });
export const historyOutput = z.object({ orders: z.array(ticket) });
export const changed = z.object({ order: orderView });

// Admin
export const adminListInput = z.object({
  cityId: id.optional(),
  restaurantId: id.optional(),
  status: orderStatus.optional(),
  late: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]).optional(),
  q: z.string().trim().max(20).optional().meta({ description: 'Order code' }),
  cursor: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const adminOrdersOutput = z.object({ orders: z.array(orderView), nextCursor: id.nullable() });
export const adminDetailOutput = z.object({
  order: orderView,
  payments: z.array(paymentView),
  entries: z.array(timelineEntry),
  audit: z.array(z.object({ at: instant, actor: z.string(), action: z.string(), reason: z.string().nullable() })),
  allowed: z.array(z.enum(['accept', 'mark_ready', 'mark_picked_up', 'mark_delivered', 'cancel'])),
});
export const overrideInput = z.object({
  orderId: id,
  action: z.enum(['accept', 'mark_ready', 'mark_picked_up', 'mark_delivered', 'cancel']),
  reason: z.string().trim().min(5).max(300),
  /** For cancel: what goes back to the customer, and who bears it. */
  refundPaise: paise.optional(),
  borneBy: z.enum(['platform', 'restaurant']).optional(),
});

export type OrderStatus = z.infer<typeof orderStatus>;
export type OrderView = z.infer<typeof orderView>;
export type Ticket = z.infer<typeof ticket>;
export type DeliveryAddress = z.infer<typeof deliveryAddress>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type CancelPreview = z.infer<typeof cancelPreviewOutput>;
export type AdminOrderDetail = z.infer<typeof adminDetailOutput>;
