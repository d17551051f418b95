import { price } from '../../catalog/domain/menu.ts';

export const p = price;
