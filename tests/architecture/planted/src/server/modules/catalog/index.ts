export { price } from './domain/menu.ts';
