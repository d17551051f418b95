import { place } from './commands/place.ts';

export const output = place;
