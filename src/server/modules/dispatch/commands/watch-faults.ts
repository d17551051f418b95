import type { Ctx } from '../../../platform/context.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { showOpen } from '../figures.ts';
import { type DispatchSettings, settings as processSettings } from '../settings.ts';
import { openEscalations } from '../store/escalations.ts';
import { mindKitchens } from './mind-kitchens.ts';
import { mindSilence } from './mind-silence.ts';
import { restSilent } from './rest-silent.ts';

/** Kitchens are late by minutes, and who holds nothing can wait: no need to look at every tick. */
const KITCHENS_EVERY_MS = 10_000;

/** The dispatcher's look at riders gone silent and kitchens that never say ready; made when the process begins to listen. A failure waits for the next look. */
export function faultWatch(listeningSince: Date, { pace }: Pick<DispatchSettings, 'pace'> = processSettings): (ctx: Ctx) => Promise<void> {
  let kitchensAt = 0;
  async function look(ctx: Ctx) {
    await mindSilence(ctx, listeningSince);
    const now = ctx.clock.now().getTime();
    if (now - kitchensAt < KITCHENS_EVERY_MS) return;
    kitchensAt = now;
    await restSilent(ctx, listeningSince);
    await mindKitchens(ctx, pace);
    showOpen(await openEscalations(ctx, null));
  }
  return (ctx) => look(ctx).catch((error) => log.error({ err: error }, 'the look at riders and kitchens failed'));
}
