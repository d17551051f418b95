import { readFile } from 'node:fs/promises';
import { localTime } from '../kernel/clock.ts';
import { pastOrders } from '../modules/analytics/index.ts';
import { type OrderBrief, orderBriefs } from '../modules/orders/index.ts';
import { policyReplay, proposal, type ReplayedOrder, replayReport } from '../modules/pricing/index.ts';
import type { Ctx } from '../platform/context.ts';
import type { CommandIo, OpsCommand } from './command.ts';

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 28;
const MOST = 20_000;
/** Orders read at once. */
const BATCH = 500;

const USAGE = 'pricing replay --city SLUG --policy FILE.json [--days N]    FILE: {"fees": {…}, "surge": {…}}, either may be left out';

function flag(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

async function* inBatches(ctx: Ctx, ids: readonly string[]): AsyncGenerator<OrderBrief> {
  for (let from = 0; from < ids.length; from += BATCH) yield* (await orderBriefs(ctx, ids.slice(from, from + BATCH))).values();
}

async function run({ args, out, tell, context }: CommandIo): Promise<number> {
  const [slug, file, days] = [flag(args, '--city'), flag(args, '--policy'), Number(flag(args, '--days') ?? DAYS)];
  if (!slug || !file || !Number.isInteger(days) || days < 1) {
    tell(USAGE);
    return 2;
  }
  const proposed = proposal.parse(JSON.parse(await readFile(file, 'utf8')));
  const ctx = await context();
  const found = await policyReplay(ctx, slug, proposed);
  if (!found) {
    tell(`There is no city ${slug}`);
    return 1;
  }
  const { city, replay } = found;
  const to = ctx.clock.now();
  const from = new Date(to.getTime() - days * DAY_MS);
  const replayed: ReplayedOrder[] = [];
  for await (const { bill, distanceM, placedAt } of inBatches(ctx, await pastOrders(ctx, city.id, from, to, MOST))) {
    replayed.push(replay({ bill, distanceM, date: localTime(placedAt, city.timeZone).date }));
  }
  // What the past does not tell is said, so that nobody reads more into the figures.
  const notReplayed = ['demand surcharge', 'rain surcharge', 'orders that another price would have kept away or brought'];
  out(JSON.stringify({ city: city.slug, from: from.toISOString(), to: to.toISOString(), ...replayReport(replayed), notReplayed }));
  return 0;
}

export const pricingReplay: OpsCommand = {
  name: 'pricing replay',
  summary: 'what delivered orders of a city would have cost under a proposed policy',
  run,
};
