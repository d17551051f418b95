import { price } from '../../catalog/index.ts';

export const place = price;
