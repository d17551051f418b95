import type { Tender } from '../../payments/index.ts';
import type { Bill, PricedLine } from '../../pricing/contract.ts';
import type { DeliveryAddress } from '../contract.ts';
import type { OrderState } from '../domain/order.ts';

/** An order as the table holds it. Amounts in paise, distances in road metres. */
export interface Order extends OrderState {
  readonly id: string;
  readonly code: string;
  readonly customerId: string;
  readonly restaurantId: string;
  readonly cityId: string;
  readonly tender: Tender;
  /** What the wallet paid of it. */
  readonly walletPaise: number;
  readonly bill: Bill;
  readonly totalPaise: number;
  readonly itemsPaise: number;
  readonly address: DeliveryAddress;
  readonly restaurantName: string;
  readonly distanceM: number;
  readonly note: string | null;
  readonly cutlery: boolean;
  readonly pickupCode: string;
  readonly dropCode: string;
  readonly version: number;
}

/** An order with its lines, as readers get it. */
export interface OrderWithLines extends Order {
  readonly lines: PricedLine[];
}

/** Each column, with the name it has here. */
const COLUMN_OF: Readonly<Record<keyof Order, string>> = {
  id: 'id',
  code: 'code',
  customerId: 'customer_id',
  restaurantId: 'restaurant_id',
  cityId: 'city_id',
  status: 'status',
  tender: 'tender',
  walletPaise: 'wallet_paise',
  bill: 'bill',
  totalPaise: 'total_paise',
  itemsPaise: 'items_paise',
  address: 'address',
  restaurantName: 'restaurant_name',
  distanceM: 'distance_m',
  note: 'note',
  cutlery: 'cutlery',
  scheduledFor: 'scheduled_for',
  prepMinutes: 'prep_minutes',
  promisedFrom: 'promised_from',
  promisedTo: 'promised_to',
  pickupCode: 'pickup_code',
  dropCode: 'drop_code',
  riderId: 'rider_id',
  placedAt: 'placed_at',
  confirmBy: 'confirm_by',
  acceptedAt: 'accepted_at',
  readyAt: 'ready_at',
  pickedUpAt: 'picked_up_at',
  deliveredAt: 'delivered_at',
  cancelledAt: 'cancelled_at',
  cancelledBy: 'cancelled_by',
  cancelReason: 'cancel_reason',
  cancelNote: 'cancel_note',
  refundPaise: 'refund_paise',
  version: 'version',
};

/** For INSERT: the columns. */
export const ORDER_COLUMNS = Object.values(COLUMN_OF).join(', ');
/** For SELECT from `orders o`: the columns under the names they have here. */
export const ORDER_FIELDS = Object.entries(COLUMN_OF)
  .map(([field, column]) => `o.${column} AS "${field}"`)
  .join(', ');
/** For SELECT from `orders o`: the lines, in the order they were put in the cart. */
export const LINE_FIELDS = `(SELECT coalesce(json_agg(json_build_object('itemId', l.item_id, 'name', l.name, 'mark', l.mark, 'variantId', l.variant_id, 'variantName', l.variant_name,
    'addOns', l.add_ons, 'note', l.note, 'quantity', l.quantity, 'unitPaise', l.unit_paise, 'totalPaise', l.total_paise) ORDER BY l.rank), '[]')
  FROM order_line l WHERE l.order_id = o.id) AS lines`;

/** The row under its columns' names, for `jsonb_populate_record`. */
export const asColumns = (order: Order): Record<string, unknown> =>
  Object.fromEntries(Object.entries(COLUMN_OF).map(([field, column]) => [column, order[field as keyof Order]]));
