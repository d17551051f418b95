import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { simulateDay } from '../modules/dispatch/index.ts';
import type { CommandIo, OpsCommand } from './command.ts';
import { readInstance, writeSolution } from './mdrp-files.ts';

const USAGE = 'dispatch solve --instances DIR --out DIR [--until MINUTE]';

const quantile = (sorted: readonly number[], q: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0) * 1000) / 1000;

async function run({ args, out, tell }: CommandIo): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { instances: { type: 'string' }, out: { type: 'string' }, until: { type: 'string' } },
    strict: false,
  });
  const until = values.until === undefined ? undefined : Number(values.until);
  if (typeof values.instances !== 'string' || typeof values.out !== 'string' || (until !== undefined && !Number.isFinite(until))) {
    tell(USAGE);
    return 2;
  }
  const folder = values.instances;
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const took: number[] = [];
  for (const name of names.sort()) {
    const day = await readInstance(path.join(folder, name));
    const began = performance.now();
    const done = simulateDay(day, {
      ...(until === undefined ? {} : { until }),
      timed(decide) {
        const start = performance.now();
        const decided = decide();
        took.push(performance.now() - start);
        return decided;
      },
    });
    await writeSolution(path.join(values.out, name), day, done);
    tell(`${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  took.sort((a, b) => a - b);
  out(JSON.stringify({ instances: names.length, decisionMsP50: quantile(took, 0.5), decisionMsP99: quantile(took, 0.99) }));
  return 0;
}

export const dispatchSolve: OpsCommand = {
  name: 'dispatch solve',
  summary: 'runs the dispatch engine over MDRP instances, minute by minute, and writes their solution files',
  run,
};
