import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import type { RecordedCatalogEvent } from '../catalog/index.ts';
import { indexRestaurants } from './commands/index-restaurants.ts';

type IndexedEvent = Exclude<RecordedCatalogEvent, { type: 'stock.changed' }>;

/** What an index of texts depends on; hours and switches change no text. */
const touchesTexts = (event: IndexedEvent): boolean => event.type === 'menu.changed' || event.payload.what === 'status';

const keepSearchIndex = defineSubscriber<IndexedEvent>({
  name: 'discovery.search_index',
  mode: 'durable',
  types: ['restaurant.changed', 'menu.changed'],
  async handle(ctx, events) {
    await indexRestaurants(ctx, [...new Set(events.filter(touchesTexts).map((event) => event.payload.restaurantId))]);
  },
});

export const subscribers: readonly Subscriber[] = [keepSearchIndex];
