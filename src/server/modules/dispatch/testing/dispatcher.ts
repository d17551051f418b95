import type { Ctx } from '../../../platform/context.ts';
import { dispatchCity } from '../commands/dispatch-city.ts';
import { DEMO } from '../settings.ts';

export { savePending } from '../positions/keeper.ts';

/** One look of the demo's dispatcher at a city. */
export const demoDispatch = (ctx: Ctx, cityId: string): Promise<number> => dispatchCity(ctx, cityId, DEMO);
