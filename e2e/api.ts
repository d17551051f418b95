import { type APIRequestContext, expect, type Page, request } from '@playwright/test';
import { INDIRANAGAR } from './people.ts';

const KITCHEN = 'zafrani-dum-house-indiranagar';
const DOOR = { label: 'Home', line: 'Flat 2B, 12th Main, Indiranagar', pin: '560038', lat: INDIRANAGAR.latitude, lng: INDIRANAGAR.longitude };

export interface Placed {
  readonly id: string;
  readonly code: string;
}

/** A person at the REST interface. */
export class Person {
  private constructor(private readonly api: APIRequestContext) {}

  /** The person who is signed in at a window, by the window's own session. */
  static at(page: Page): Person {
    return new Person(page.request);
  }

  /** Somebody without a window, with the bearer token that a script gets. */
  static async withPhone(baseURL: string, phone: string): Promise<Person> {
    const anyone = await request.newContext({ baseURL });
    const { demoCode } = (await (await anyone.post('/api/v1/auth/otp', { data: { phone } })).json()) as { demoCode: string };
    const session = await anyone.post('/api/v1/auth/session', { data: { phone, otp: demoCode } });
    const { token } = (await session.json()) as { token: string };
    await anyone.dispose();
    return new Person(await request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${token}` } }));
  }

  async get<T>(path: string): Promise<T> {
    const reply = await this.api.get(`/api/v1${path}`);
    if (!reply.ok()) throw new Error(`GET ${path}: ${reply.status()} ${await reply.text()}`);
    return (await reply.json()) as T;
  }

  async post<T>(path: string, data: unknown): Promise<T> {
    const reply = await this.api.post(`/api/v1${path}`, { data });
    if (!reply.ok()) throw new Error(`POST ${path}: ${reply.status()} ${await reply.text()}`);
    return (await reply.json()) as T;
  }

  /** Orders two plain dishes from the demo's kitchen, cash on delivery; six of the cheapest when asked for. */
  async order(which: 'first' | 'cheapest' = 'first'): Promise<Placed> {
    const { restaurant, sections } = await this.get<Menu>(`/restaurants/${KITCHEN}`);
    const plain = sections.flatMap((section) => section.items).filter((item) => item.variants.length === 0 && item.addOnGroups.length === 0);
    const [dish] = which === 'cheapest' ? plain.sort((a, b) => a.pricePaise - b.pricePaise) : plain;
    if (!dish) throw new Error('The demo kitchen has no plain dish');
    const cart = { restaurantId: restaurant.id, lines: [{ itemId: dish.id, quantity: which === 'cheapest' ? 6 : 2 }] };
    const quote = await this.post<{ token: string | null; problems: unknown[] }>('/quotes', { ...cart, to: { lat: DOOR.lat, lng: DOOR.lng } });
    expect(quote.problems).toEqual([]);
    const placed = await this.post<{ order: Placed }>('/orders', {
      ...cart,
      idempotencyKey: crypto.randomUUID(),
      quoteToken: quote.token,
      address: DOOR,
      tender: 'cod',
    });
    return placed.order;
  }
}

interface Menu {
  readonly restaurant: { readonly id: string };
  readonly sections: readonly { readonly items: readonly { id: string; pricePaise: number; variants: unknown[]; addOnGroups: unknown[] }[] }[];
}

/** A number that nobody else in the suite uses. */
export const freshPhone = () => `9${String(Date.now()).slice(-9)}`;
