import type { z } from 'zod';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { actingAs, type Ctx, newId } from '../../../platform/context.ts';
import { aCity, anItem, aRestaurant, aSection, INDIRANAGAR } from '../../catalog/testing/factories.ts';
import { quoteCart } from '../../pricing/index.ts';
import { aFeePolicy, theTaxRates } from '../../pricing/testing/factories.ts';
import { placeOrder } from '../commands/place-order.ts';
import type { placeInput, placeOutput } from '../contract.ts';

export type PlaceInput = z.output<typeof placeInput>;
export type Placed = z.infer<typeof placeOutput>;

const user = (userId: string, role: Role, restaurantId?: string): Actor => ({
  type: 'user',
  userId,
  sessionId: userId,
  roles: [{ role, ...(restaurantId && { restaurantId }) }],
});

/** A city where one restaurant sells one dish, with the people around it; the bill of one dish delivered next door is 509.97. */
export async function aWorld(ctx: Ctx) {
  const city = await aCity(ctx);
  await theTaxRates(ctx);
  await aFeePolicy(ctx, city.id);
  const restaurant = await aRestaurant(ctx, city, { packagingPaise: 2600 });
  const section = await aSection(ctx, restaurant.id);
  const dish = await anItem(ctx, section, { pricePaise: 39_900, stock: 10 });
  const person = async (name: string) => {
    const id = newId(ctx);
    await ctx.db.prisma.user.create({ data: { id, name, createdAt: ctx.clock.now() } });
    return id;
  };
  const [customerId, otherId, riderId] = [await person('Asha'), await person('Vikram'), await person('Ravi')];
  return {
    city,
    restaurant,
    section,
    dish,
    customerId,
    riderId,
    customer: user(customerId, 'customer'),
    stranger: user(otherId, 'customer'),
    kitchen: user(newId(ctx), 'vendor_kitchen', restaurant.id),
    otherKitchen: user(newId(ctx), 'vendor_owner', newId(ctx)),
    rider: user(riderId, 'rider'),
    operator: user(newId(ctx), 'operations'),
    support: user(newId(ctx), 'support'),
  };
}
export type World = Awaited<ReturnType<typeof aWorld>>;

/** A request to place one dish next door, quoted now. */
export async function anOrderRequest(ctx: Ctx, world: World, over: Partial<PlaceInput> = {}): Promise<PlaceInput> {
  const request: Omit<PlaceInput, 'quoteToken'> = {
    idempotencyKey: newId(ctx),
    restaurantId: world.restaurant.id,
    lines: [{ itemId: world.dish.id, addOnIds: [], quantity: 1 }],
    address: { label: 'Home', line: '12, 100 Feet Road', landmark: null, instructions: null, pin: '560038', ...INDIRANAGAR },
    tender: 'cod',
    tipPaise: 0,
    cutlery: false,
    ...over,
  };
  const { restaurantId, lines, tipPaise, scheduledFor, coupon, address } = request;
  const quote = await quoteCart(ctx, { restaurantId, lines, tipPaise, scheduledFor, coupon, to: { lat: address.lat, lng: address.lng } });
  return { ...request, quoteToken: over.quoteToken ?? quote.token ?? 'none: the cart cannot be ordered' };
}

/** Places an order as the world's customer. */
export async function anOrder(ctx: Ctx, world: World, over: Partial<PlaceInput> = {}): Promise<Placed> {
  const mine = actingAs(ctx, world.customer);
  return placeOrder(mine, await anOrderRequest(mine, world, over));
}
