export { place as carried } from '../orders/index.ts';
