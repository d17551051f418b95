import type { Ctx } from '../../../platform/context.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { showOpen } from '../figures.ts';
import { type DispatchSettings, LIFE, settings as processSettings } from '../settings.ts';
import { openEscalations } from '../store/escalations.ts';
import { mindKitchens } from './mind-kitchens.ts';
import { mindSilence } from './mind-silence.ts';

/** Kitchens are late by minutes: no need to look at every tick. */
const KITCHENS_EVERY_MS = 10_000;

/**
 * The dispatcher's look at riders gone silent and kitchens that never say ready; made when the process begins to listen. A failure waits for the next look.
 * In the demo people ride in a browser that tells places while they ride and not while they stand: there silence says nothing.
 */
export function faultWatch(listeningSince: Date, { pace }: Pick<DispatchSettings, 'pace'> = processSettings): (ctx: Ctx) => Promise<void> {
  let kitchensAt = 0;
  async function look(ctx: Ctx) {
    if (pace === LIFE.pace) await mindSilence(ctx, listeningSince);
    const now = ctx.clock.now().getTime();
    if (now - kitchensAt < KITCHENS_EVERY_MS) return;
    kitchensAt = now;
    await mindKitchens(ctx, pace);
    showOpen(await openEscalations(ctx, null));
  }
  return (ctx) => look(ctx).catch((error) => log.error({ err: error }, 'the look at riders and kitchens failed'));
}
