import type { place } from '../modules/orders/index.ts';

export type Place = typeof place;
