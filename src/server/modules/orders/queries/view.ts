import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { type RestaurantBrief, restaurantBriefs } from '../../catalog/index.ts';
import { peopleByIds } from '../../identity/index.ts';
import type { OrderView } from '../contract.ts';
import type { Viewer } from '../domain/access.ts';
import { TERMINAL } from '../domain/machine.ts';
import type { OrderWithLines } from '../store/order-row.ts';
import { orderById } from '../store/orders.ts';

type Place = Pick<RestaurantBrief, 'id' | 'slug' | 'name' | 'picture' | 'lat' | 'lng'>;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The address for those who go there or answer for it; a rider's need of it ends with the order. */
function seesAddress(order: OrderWithLines, viewer: Viewer): boolean {
  return viewer === 'rider' ? !TERMINAL.includes(order.status) : viewer !== 'restaurant';
}

/** An order as a viewer may see it: the kitchen gets the pick-up code, the customer the drop code, no one both. */
export function toView(order: OrderWithLines, viewer: Viewer, place: Place, customerName: string | null): OrderView {
  return {
    id: order.id,
    code: order.code,
    status: order.status,
    tender: order.tender,
    walletPaise: order.walletPaise,
    restaurant: { id: order.restaurantId, slug: place.slug, name: order.restaurantName, picture: place.picture, lat: place.lat, lng: place.lng },
    cityId: order.cityId,
    customerName,
    lines: order.lines,
    bill: order.bill,
    totalPaise: order.totalPaise,
    address: seesAddress(order, viewer) ? order.address : null,
    distanceM: order.distanceM,
    note: order.note,
    cutlery: order.cutlery,
    scheduledFor: iso(order.scheduledFor),
    prepMinutes: order.prepMinutes,
    promised: { from: order.promisedFrom.toISOString(), to: order.promisedTo.toISOString() },
    placedAt: order.placedAt.toISOString(),
    confirmBy: order.status === 'placed' ? iso(order.confirmBy) : null,
    acceptedAt: iso(order.acceptedAt),
    readyAt: iso(order.readyAt),
    pickedUpAt: iso(order.pickedUpAt),
    deliveredAt: iso(order.deliveredAt),
    cancelledAt: iso(order.cancelledAt),
    cancelledBy: order.cancelledBy,
    cancelReason: order.cancelReason,
    cancelNote: order.cancelNote,
    refundPaise: order.refundPaise,
    pickupCode: viewer === 'restaurant' ? order.pickupCode : null,
    dropCode: viewer === 'customer' ? order.dropCode : null,
    riderId: order.riderId,
    version: order.version,
  };
}

/** Orders as a viewer may see them, with their restaurants and customers read once for all. The caller has checked each row. */
export async function viewsOf(ctx: Ctx, orders: readonly OrderWithLines[], viewer: Viewer): Promise<OrderView[]> {
  if (orders.length === 0) return [];
  const places = await restaurantBriefs(ctx, [...new Set(orders.map((order) => order.restaurantId))]);
  const people = await peopleByIds(
    ctx,
    orders.map((order) => order.customerId),
  );
  return orders.map((order) => {
    const place = places.get(order.restaurantId);
    if (!place) throw new Error(`Restaurant ${order.restaurantId} is gone`);
    return toView(order, viewer, place, people.get(order.customerId)?.name ?? null);
  });
}

/** One order as a viewer may see it. The caller has checked the row. */
export async function viewOne(ctx: Ctx, orderId: string, viewer: Viewer): Promise<OrderView> {
  const order = (await orderById(ctx, orderId)) ?? notFound();
  const [view] = await viewsOf(ctx, [order], viewer);
  return view ?? notFound();
}
