import { z } from 'zod';

const cartLine = z.object({
  itemId: z.string(),
  name: z.string(),
  mark: z.enum(['veg', 'nonveg', 'egg']),
  variantId: z.string().nullable(),
  variantName: z.string().nullable(),
  addOnIds: z.array(z.string()),
  addOnNames: z.array(z.string()),
  quantity: z.number().int().min(1).max(50),
  note: z.string(),
});

const cart = z.object({
  restaurantId: z.string(),
  slug: z.string(),
  name: z.string(),
  picture: z.string(),
  lines: z.array(cartLine),
  tipPaise: z.number().int().min(0),
  cutlery: z.boolean(),
  note: z.string(),
  scheduledFor: z.string().nullable(),
  /** The code as the server takes it; a cart kept from before has none. */
  coupon: z.string().nullable().default(null),
});

export const carts = z.object({ active: z.string().nullable(), byRestaurant: z.record(z.string(), cart) });

export type CartLine = z.infer<typeof cartLine>;
export type Cart = z.infer<typeof cart>;
/** One cart a restaurant; the one that was touched last is the one in the top bar. */
export type Carts = z.infer<typeof carts>;

export const NO_CARTS: Carts = { active: null, byRestaurant: {} };

/** Two lines are one when everything but their quantity is the same; add-ons in any order. */
export const lineKey = (line: CartLine): string => JSON.stringify([line.itemId, line.variantId, [...line.addOnIds].sort(), line.note.trim()]);

export const countOf = (lines: readonly CartLine[]): number => lines.reduce((sum, line) => sum + line.quantity, 0);

const MOST = 50;
const within = (quantity: number) => Math.min(MOST, Math.max(0, quantity));

/** A code as it is written on leaflets and asked for by the server: upper case, without spaces; null when nothing is left. */
export const couponCode = (typed: string): string | null => typed.replaceAll(/\s/g, '').toUpperCase().slice(0, 32) || null;

/** Adds a line, joining one that is the same. */
export function addLine(lines: readonly CartLine[], added: CartLine): CartLine[] {
  const key = lineKey(added);
  const same = lines.find((line) => lineKey(line) === key);
  if (!same) return [...lines, added];
  return lines.map((line) => (line === same ? { ...line, quantity: within(line.quantity + added.quantity) } : line));
}

/** Sets a line's quantity; at zero the line goes. */
export function setQuantity(lines: readonly CartLine[], key: string, quantity: number): CartLine[] {
  return lines.flatMap((line) => (lineKey(line) !== key ? [line] : within(quantity) === 0 ? [] : [{ ...line, quantity: within(quantity) }]));
}

type Seller = Pick<Cart, 'restaurantId' | 'slug' | 'name' | 'picture'>;

/** Changes the cart of a restaurant and makes it the active one; an empty cart is dropped. */
export function changeCart(all: Carts, seller: Seller, change: (cart: Cart) => Cart): Carts {
  const before = all.byRestaurant[seller.restaurantId] ?? { ...seller, lines: [], tipPaise: 0, cutlery: false, note: '', scheduledFor: null, coupon: null };
  const after = change(before);
  if (after.lines.length > 0) return { active: seller.restaurantId, byRestaurant: { ...all.byRestaurant, [seller.restaurantId]: after } };
  return dropCart(all, seller.restaurantId);
}

export function dropCart(all: Carts, restaurantId: string): Carts {
  const { [restaurantId]: _, ...others } = all.byRestaurant;
  return { active: all.active === restaurantId ? (Object.keys(others).at(-1) ?? null) : all.active, byRestaurant: others };
}
