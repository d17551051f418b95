/** The front door of discovery: the search index and what must run for it. */
export { indexRestaurants, rebuildSearchIndex } from './commands/index-restaurants.ts';
export { publicReads } from './public-reads.ts';
export { subscribers } from './subscribers.ts';
