import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { invalidatePublicReads } from '../../platform/http/public-reads.ts';
import type { RecordedCatalogEvent } from './events.ts';
import { TAGS } from './public-reads.ts';

/** What an event makes stale among ready answers; stock is never in one. */
export function tagsOf(event: RecordedCatalogEvent): string[] {
  const { restaurantId } = event.payload;
  if (event.type === 'stock.changed') return [];
  const appearsOrGoes = event.type === 'restaurant.changed' && event.payload.what === 'status';
  return appearsOrGoes ? [TAGS.restaurant(restaurantId), TAGS.restaurants] : [TAGS.restaurant(restaurantId)];
}

const forgetReadyAnswers = defineSubscriber<RecordedCatalogEvent>({
  name: 'catalog.forget_ready_answers',
  mode: 'broadcast',
  types: ['restaurant.changed', 'menu.changed'],
  async handle(_ctx, events) {
    invalidatePublicReads([...new Set(events.flatMap(tagsOf))]);
  },
});

export const subscribers: readonly Subscriber[] = [forgetReadyAnswers];
