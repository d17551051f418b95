import { keepPositions, startDispatcher } from './modules/dispatch/index.ts';
import type { BackgroundPart } from './server.ts';

/** What runs beside the requests, and in which processes. */
export const BACKGROUND: readonly BackgroundPart[] = [
  { roles: ['dispatcher'], start: startDispatcher },
  // Positions come in where riders are connected, and are kept in that process until saved.
  { roles: ['web'], start: keepPositions },
];
