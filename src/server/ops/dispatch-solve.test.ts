import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { dispatchSolve } from './dispatch-solve.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'thali-solve-'));
afterAll(() => rm(folder, { recursive: true }));

const INSTANCE = {
  instance_parameters: [
    'meters_per_minute\tpickup service minutes\tdropoff service minutes\ttarget click-to-door\tmaximum click-to-door\tpay per order\tguaranteed pay per hour',
    '100\t4\t4\t40\t90\t10\t15',
  ],
  restaurants: ['restaurant\tx\ty', 'r1\t1000\t0'],
  couriers: ['courier\tx\ty\ton_time\toff_time', 'c1\t0\t0\t0\t200'],
  orders: ['order\tx\ty\tplacement_time\trestaurant\tready_time', 'o1\t1000\t500\t20\tr1\t40', 'o2\t1000\t650\t21\tr1\t40', 'o3\t0\t0\t150\tr1\t160'],
};

async function write(name: string): Promise<void> {
  await mkdir(path.join(folder, 'in', name), { recursive: true });
  for (const [file, lines] of Object.entries(INSTANCE)) await writeFile(path.join(folder, 'in', name, `${file}.txt`), `${lines.join('\n')}\n`);
}

async function run(...args: string[]) {
  const said: string[] = [];
  const io = {
    args,
    stdin: Readable.from([]),
    out: (line: string) => void said.push(line),
    tell: () => {},
    context: () => Promise.reject(new Error('No database')),
  };
  return { code: await dispatchSolve.run(io), answer: JSON.parse(said.at(-1) ?? 'null') };
}

const solution = async (to: string, file: string) => (await readFile(path.join(folder, to, 'tiny', `solution_info_${file}.txt`), 'utf8')).trim().split('\n');

it('answers by the contract and writes the solution of each instance', async () => {
  await write('tiny');
  const { code, answer } = await run('--instances', path.join(folder, 'in'), '--out', path.join(folder, 'out'));
  expect(code).toBe(0);
  expect(answer).toEqual({ instances: 1, decisionMsP50: expect.any(Number), decisionMsP99: expect.any(Number) });
  // Both orders that are ready at 40 go together: 2 minutes, 5 of riding and 2; then 2, 2 of riding and 2.
  expect(await solution('out', 'orders')).toEqual([
    'order placement_time ready_time pickup_time dropoff_time courier',
    'o1 20 40 40 49 c1',
    'o2 21 40 40 55 c1',
    'o3 150 160 160 174 c1',
  ]);
  expect(await solution('out', 'assignments')).toEqual(['assignment_time pickup_time courier orders', '40 40 c1 o1 o2', '160 160 c1 o3']);
  const [, first, ...moves] = await solution('out', 'couriers');
  expect(first).toMatch(/^c1 \d+ 0 r1$/);
  expect(moves).toContain('c1 42 r1 o1');
  expect(moves).toContain('c1 51 o1 o2');
});

it('decides nothing after the minute of --until, and the same before it', async () => {
  await write('tiny');
  await run('--instances', path.join(folder, 'in'), '--out', path.join(folder, 'cut'), '--until', '100');
  expect(await solution('cut', 'assignments')).toEqual(['assignment_time pickup_time courier orders', '40 40 c1 o1 o2']);
});

it('tells how it is called', async () => {
  expect(await run('--instances', folder)).toEqual({ code: 2, answer: null });
  expect(await run('--instances', folder, '--out', folder, '--until', 'noon')).toEqual({ code: 2, answer: null });
});
