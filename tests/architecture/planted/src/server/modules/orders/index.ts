export { place } from './commands/place.ts';
