// A process of its own that does one flow and is killed amid it: node doomed.mjs '{"url":…,"now":…,"killAt":…,"flow":…}'. Tells how many moments there were, if it lives.
import '../../../src/server/modules-in-use.ts';
import { openDatabase } from '../../../src/server/platform/db/database.ts';
import { testClock, testCtx } from '../../../src/server/platform/testing/context.ts';
import { everything, type Flow, run } from './flows.ts';
import { dieAt } from './killer.ts';

interface Doom {
  readonly url: string;
  readonly now: string;
  readonly killAt: number;
  readonly flow: Flow;
}

const { url, now, killAt, flow } = JSON.parse(process.argv[2] ?? '') as Doom;
const database = openDatabase(url, 4);
const moments = dieAt(killAt);
await run({ ...testCtx(database, { clock: testClock(new Date(now)) }), random: (size) => crypto.getRandomValues(new Uint8Array(size)) }, flow, everything());
process.stdout.write(`${moments()}\n`);
await database.close();
