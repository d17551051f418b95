import type { DomainEvent, RecordedEvent } from '../../platform/events/append.ts';

export type RestaurantChange = 'status' | 'accepting' | 'pause' | 'busy' | 'hours';

export type RestaurantChanged = DomainEvent<'restaurant.changed', { readonly restaurantId: string; readonly cityId: string; readonly what: RestaurantChange }>;
export type MenuChanged = DomainEvent<'menu.changed', { readonly restaurantId: string; readonly cityId: string }>;
export type StockChanged = DomainEvent<'stock.changed', { readonly restaurantId: string; readonly itemId: string }>;

export type CatalogEvent = RestaurantChanged | MenuChanged | StockChanged;
type Recorded<Event> = Event extends DomainEvent<infer Type, infer Payload> ? RecordedEvent<Type, Payload> : never;
/** A catalog event as subscribers get it. */
export type RecordedCatalogEvent = Recorded<CatalogEvent>;

const about = (restaurantId: string) => ({ version: 1, aggregate: 'restaurant', aggregateId: restaurantId }) as const;

/** The restaurant's own facts changed: what its page, its card or its openness says. */
export const restaurantChanged = (restaurantId: string, cityId: string, what: RestaurantChange): RestaurantChanged => ({
  type: 'restaurant.changed',
  ...about(restaurantId),
  payload: { restaurantId, cityId, what },
});

/** Sections, items, prices, variants or add-ons changed. */
export const menuChanged = (restaurantId: string, cityId: string): MenuChanged => ({
  type: 'menu.changed',
  ...about(restaurantId),
  payload: { restaurantId, cityId },
});

/** An item ran out, came back, or was counted anew. */
export const stockChanged = (restaurantId: string, itemId: string): StockChanged => ({
  type: 'stock.changed',
  ...about(restaurantId),
  payload: { restaurantId, itemId },
});
