import { anOrder } from '../testing/factories.ts';

export const order = anOrder;
