/** The front door of the demo's background life. */
export { backgroundLife } from './life.ts';
export type { LifeOptions, PublicApi } from './people.ts';
export { startSimulation } from './start.ts';
