import { randomUUID } from 'node:crypto';
import type { Api } from './api.ts';
import type { Catalogue } from './catalogue.ts';

interface Menu {
  readonly sections: readonly { readonly items: readonly { readonly id: string; readonly variants: readonly { readonly id: string }[] }[] }[];
}

/** A cart of three different dishes of a restaurant, at its city's centre, as the browser would send it. */
export interface Cart {
  readonly restaurantId: string;
  readonly lines: readonly { itemId: string; variantId?: string; quantity: number }[];
  readonly address: { label: string; line: string; lat: number; lng: number };
}

/** Reads the restaurant's menu over the API and fills a cart from it. */
export async function fillCart(api: Api, catalogue: Catalogue, restaurant: Catalogue['restaurants'][number]): Promise<Cart> {
  const city = catalogue.cities.find(({ id }) => id === restaurant.cityId);
  if (!city) throw new Error(`${restaurant.slug} has no city`);
  const menu = await api.get<Menu>(`/restaurants/${restaurant.slug}`);
  const items = menu.sections.flatMap((section) => section.items).slice(0, 3);
  const lines = items.map(({ id, variants: [variant] }) => ({ itemId: id, quantity: 1, ...(variant && { variantId: variant.id }) }));
  return { restaurantId: restaurant.id, lines, address: { label: 'Home', line: '1, Main Road', lat: city.lat, lng: city.lng } };
}

/** Quotes the cart and places the order with cash on delivery; gives the order's id. */
export async function placeOrder(api: Api, { restaurantId, lines, address }: Cart): Promise<string> {
  const quote = await api.post<{ token: string | null; problems: unknown[] }>('/quotes', { restaurantId, lines, to: { lat: address.lat, lng: address.lng } });
  if (!quote.token) throw new Error(`The cart can't be ordered: ${JSON.stringify(quote.problems)}`);
  const placed = await api.post<{ order: { id: string } }>('/orders', {
    idempotencyKey: randomUUID(),
    quoteToken: quote.token,
    restaurantId,
    lines,
    address,
    tender: 'cod',
  });
  return placed.order.id;
}
