import { carried } from '../../dispatch/index.ts';

export const c = carried;
