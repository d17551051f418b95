import { replayLast } from '../modules/dispatch/index.ts';
import type { OpsCommand } from './command.ts';

const USAGE = 'dispatch replay [--last N]';
const LAST = 100;

export const dispatchReplay: OpsCommand = {
  name: 'dispatch replay',
  summary: 'decides the last N decisions of each city once more, from what they saw; exit code 1 if one comes out otherwise',
  async run({ args, context, out, tell }) {
    const at = args.indexOf('--last');
    const last = at < 0 ? LAST : Number(args[at + 1]);
    if (!Number.isInteger(last) || last < 1) {
      tell(`usage: ${USAGE}`);
      return 2;
    }
    const replayed = await replayLast(await context(), last);
    for (const id of replayed.different) tell(`decided otherwise: ${id}`);
    out(JSON.stringify({ ...replayed, different: replayed.different.length }));
    return replayed.different.length === 0 ? 0 : 1;
  },
};
