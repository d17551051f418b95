import { createCaller } from './container.ts';
import { env } from './env.ts';
import { keepForecasts, keepPositions, sharePositions, startDispatcher } from './modules/dispatch/index.ts';
import { startSimulation } from './modules/simulation/index.ts';
import { createContext } from './platform/create-context.ts';
import type { Database } from './platform/db/database.ts';
import { followed } from './platform/realtime/publish.ts';
import type { BackgroundPart } from './server.ts';

/** The demo's people act through the public procedures, as anybody would. */
const startLife = (database: Database) => startSimulation(database, { api: (actor) => createCaller(createContext(database, { actor })), followed });

/** What runs beside the requests, and in which processes. */
export const BACKGROUND: readonly BackgroundPart[] = [
  { roles: ['dispatcher'], start: startDispatcher },
  // Positions come in where riders are connected, and are kept in that process until saved.
  { roles: ['web'], start: keepPositions },
  { roles: ['web', 'worker', 'dispatcher'], start: sharePositions },
  { roles: ['web', 'dispatcher'], start: keepForecasts },
  ...(env.DEMO && env.SIMULATE ? [{ roles: ['dispatcher'], start: startLife } satisfies BackgroundPart] : []),
];
