import { signIn } from './api.ts';
import { type Bench, median, numberOf, percentile, round, tell } from './bench.ts';
import { ROOT, startChild } from './children.ts';
import { closedLoop, get } from './load.ts';
import { fillCart, placeOrder } from './order.ts';
import { cpuSeconds, rssMb } from './process-cost.ts';
import { type Stack, startStack } from './stack.ts';

const CONNECTIONS = 32;
const ROUNDS = 3;
const WARM_UP_SECONDS = 0.7;
const NAMES = ['feed', 'menu', 'search', 'order'] as const;
type Name = (typeof NAMES)[number];

interface Workload {
  readonly name: Name;
  readonly paths: readonly string[];
  readonly headers: Record<string, string>;
}

interface Window {
  readonly rps: number;
  readonly rpsPerCpu: number;
  readonly latencies: readonly number[];
  readonly rssMb: number;
}

/** The peers' reads: vendors of a city, a vendor's menu, a search for paneer, an order of one's own. */
async function workloadsOf({ catalogue, server }: Stack): Promise<Workload[]> {
  const { cities, restaurants } = catalogue;
  const customer = await signIn(server.port, 1);
  const [restaurant] = restaurants;
  if (!restaurant) throw new Error('The catalogue is empty');
  const cart = await fillCart(customer, catalogue, restaurant);
  const orders: string[] = [];
  for (let made = 0; made < 5; made++) orders.push(await placeOrder(customer, cart));
  const at = cities.map(({ lat, lng }) => `lat=${lat}&lng=${lng}`);
  return [
    { name: 'feed', paths: at.map((place) => `/api/v1/feed?${place}`), headers: {} },
    { name: 'menu', paths: restaurants.map((_, index) => `/api/v1/restaurants/${restaurants[(index * 37) % restaurants.length]?.slug}`), headers: {} },
    { name: 'search', paths: at.map((place) => `/api/v1/search?q=paneer&${place}`), headers: {} },
    { name: 'order', paths: orders.map((id) => `/api/v1/orders/${id}`), headers: { authorization: `Bearer ${customer.token}` } },
  ];
}

async function measure(target: { port: number; pid: number }, workload: Workload, seconds: number): Promise<Window> {
  const shots = workload.paths.map((path) => get(target.port, path, workload.headers));
  await closedLoop(target.port, shots, CONNECTIONS, WARM_UP_SECONDS);
  const before = cpuSeconds(target.pid);
  const { requests, seconds: took, latencies } = await closedLoop(target.port, shots, CONNECTIONS, seconds);
  const cpu = cpuSeconds(target.pid) - before;
  return { rps: requests / took, rpsPerCpu: requests / Math.max(0.01, cpu), latencies, rssMb: rssMb(target.pid) };
}

/** The very bytes that the server answers with, for the yardstick to answer with too. */
async function bodiesOf(port: number, workloads: readonly Workload[]): Promise<Record<string, string>> {
  const bodies: Record<string, string> = {};
  for (const { name, paths, headers } of workloads) {
    for (const path of paths) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
      const body = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${body.slice(0, 500)}`);
      bodies[path] = body;
    }
    tell(`${name}: ${Buffer.byteLength(bodies[paths[0] ?? ''] ?? '')} bytes`);
  }
  return bodies;
}

const summary = (ours: readonly Window[], bare: readonly Window[]) => ({
  rps: round(median(ours.map((one) => one.rps)), 0),
  rpsPerCpu: round(median(ours.map((one) => one.rpsPerCpu)), 0),
  p50: round(
    percentile(
      ours.flatMap((one) => one.latencies),
      0.5,
    ),
  ),
  p99: round(
    percentile(
      ours.flatMap((one) => one.latencies),
      0.99,
    ),
  ),
  ratioToBare: round(median(ours.map((one, index) => one.rpsPerCpu / (bare[index]?.rpsPerCpu ?? Number.POSITIVE_INFINITY))), 3),
  rssMb: round(Math.max(...ours.map((one) => one.rssMb)), 0),
});

async function run(seconds: number, rounds: number, options: { pages: boolean; built: boolean }) {
  const stack = await startStack(options);
  const idleMb = rssMb(stack.server.pid);
  const bare = await startChild(['--import', 'tsx', `${ROOT}/bench/bare-server.ts`]);
  try {
    const workloads = await workloadsOf(stack);
    const loaded = new Promise<void>((resolve) => bare.process.on('message', (message: { type?: string }) => message.type === 'loaded' && resolve()));
    bare.process.send(await bodiesOf(stack.server.port, workloads));
    await loaded;
    const windows = new Map(NAMES.map((name) => [name, { ours: [] as Window[], bare: [] as Window[] }]));
    for (let index = 0; index < rounds; index++) {
      for (const workload of workloads) {
        const kept = windows.get(workload.name);
        const targets = index % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const);
        for (const target of targets) {
          const window = await measure(target === 'bare' ? bare : stack.server, workload, seconds);
          kept?.[target].push(window);
          tell(`round ${index + 1} ${workload.name} ${target}: ${round(window.rps, 0)}/s, ${round(window.rpsPerCpu, 0)} per CPU second`);
        }
      }
    }
    const bareMenu = windows.get('menu')?.bare ?? [];
    const results = Object.fromEntries(NAMES.map((name) => [name, summary(windows.get(name)?.ours ?? [], windows.get(name)?.bare ?? [])]));
    const bareRps = round(median(bareMenu.map((one) => one.rps)), 0);
    return { bareRps, bareRpsPerCpu: round(median(bareMenu.map((one) => one.rpsPerCpu)), 0), ...results, idleMb: round(idleMb, 0) };
  } finally {
    await bare.stop();
    await stack.stop();
  }
}

export const http: Bench = {
  name: 'http',
  summary: 'reads beside a bare node:http server; --rounds N, --no-pages to do without Next, --built to take what is built',
  run: ({ seconds, args }) => run(seconds, numberOf(args, '--rounds', ROUNDS), { pages: !args.includes('--no-pages'), built: args.includes('--built') }),
};
