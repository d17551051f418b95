import { price } from '../../server/modules/catalog/index.ts';

export const p = price;
