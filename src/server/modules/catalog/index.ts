/** The catalog's front door: places, restaurants, menus, stock, openness. */
export { returnStock } from './commands/return-stock.ts';
export { takeStock } from './commands/take-stock.ts';
export { type Opening, type OpeningFacts, openingAt, servedAt } from './domain/opening.ts';
export type { MenuChanged, RecordedCatalogEvent, RestaurantChanged, StockChanged } from './events.ts';
export { publicReads, TAGS } from './public-reads.ts';
export { placeAt } from './queries/place-at.ts';
export { zoneMiddle } from './queries/zone-middle.ts';
export { type DishBrief, dishBriefs, type FeedRestaurant, type RestaurantBrief, restaurantBriefs, restaurantsForFeed } from './store/briefs.ts';
export { cellOf, middleOf, ZONE_RESOLUTION } from './store/cell.ts';
export { allCities as cities, cityById, type ZonePlace } from './store/places.ts';
export { type PricingAddOnGroup, type PricingItem, type PricingMenu, type PricingVariant, pricingMenu } from './store/pricing-menu.ts';
export { restaurantIdsAfter, type SearchableRestaurant, searchableRestaurants } from './store/searchable.ts';
export { type Seller, sellersByIds } from './store/sellers.ts';
export type { Portions } from './store/stock.ts';
export { subscribers } from './subscribers.ts';
