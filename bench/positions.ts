import { type Bench, numberOf, percentile, round, tell } from './bench.ts';
import { connectLive, type LiveClient, type LiveEars } from './live-client.ts';
import { cpuSeconds, rssMb, waitedSeconds } from './process-cost.ts';
import { type Carried, populate, type Town } from './riders-town.ts';
import { type Stack, startStack } from './stack.ts';

const RIDERS = 2_500;
const WARM_UP_SECONDS = 5;
const WINDOWS = 3;
const TICK_MS = 4;
/** Connections opened at once. */
const AT_ONCE = 40;
/** What one socket may follow. */
const TOPICS = 50;
const CITY_WATCHERS = 3;
const STEP_DEGREES = 0.000_06;

/** What came back, while it is counted. */
interface Heard {
  counting: boolean;
  readonly latencies: number[];
  answers: number;
  refusals: number;
}

async function inLanes<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await run(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** A pushed position tells when it was sent: the difference is the whole way, through the server and back. */
function earsOf(heard: Heard): LiveEars {
  return {
    onPush(packet) {
      if (!heard.counting || !packet.startsWith('42["position"')) return;
      const now = Date.now();
      for (let at = packet.indexOf('"at":"'); at >= 0; at = packet.indexOf('"at":"', at + 30)) {
        heard.latencies.push(now - Date.parse(packet.slice(at + 6, at + 30)));
      }
    },
    onAnswer(packet) {
      if (!heard.counting) return;
      heard.answers++;
      if (!packet.includes('"ok":true')) heard.refusals++;
    },
  };
}

type Riders = readonly { readonly client: LiveClient; readonly carried: Carried }[];

/** Everybody connects: each order's room holds its rider, its customer and an operator; each city's three operators. */
async function gather(port: number, { carried, operators }: Town, cityIds: readonly string[], ears: LiveEars) {
  const all: LiveClient[] = [];
  const riders: Riders[number][] = [];
  const join = async (token: string, topics: readonly string[]) => {
    const client = await connectLive(port, token, ears);
    all.push(client);
    for (const topic of topics) await client.follow(topic);
    return client;
  };
  await inLanes(carried, async (one) => {
    riders.push({ client: await join(one.riderToken, [`order:${one.orderId}`]), carried: one });
    await join(one.customerToken, [`order:${one.orderId}`]);
  });
  const watched = Array.from({ length: Math.ceil(carried.length / TOPICS) }, (_, desk) =>
    carried.slice(desk * TOPICS, (desk + 1) * TOPICS).map(({ orderId }) => `order:${orderId}`),
  );
  const desks = [...watched, ...Array.from({ length: CITY_WATCHERS }, () => cityIds.map((id) => `city:${id}`))];
  await inLanes([...desks.entries()], async ([index, topics]) => void (await join(operators[index % operators.length] ?? '', topics)));
  return { all, riders };
}

/** Every rider tells a place a second, spread evenly over it, for so long; gives how many were sent. */
async function ride(riders: Riders, perSecond: number, seconds: number, from: number): Promise<number> {
  const begun = performance.now();
  let sent = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const elapsed = performance.now() - begun;
      for (const due = Math.min(seconds * perSecond, (elapsed * perSecond) / 1_000); sent < due; sent++) {
        const number = from + sent;
        const rider = riders[number % riders.length];
        if (!rider) continue;
        const round = Math.floor(number / riders.length);
        const { lat, lng } = rider.carried;
        const data = { lat: lat + (round % 100) * STEP_DEGREES, lng, at: new Date().toISOString(), accuracyM: 8, speed: 7 };
        rider.client.send(JSON.stringify({ name: 'rider.position', data }));
      }
      if (elapsed < seconds * 1_000) return;
      clearInterval(timer);
      resolve();
    }, TICK_MS);
  });
  return sent;
}

/** One stretch of riding, counted. */
async function window(pid: number, riders: Riders, heard: Heard, perSecond: number, seconds: number, from: number) {
  heard.latencies.length = 0;
  Object.assign(heard, { answers: 0, refusals: 0 });
  const [cpu, waited, own] = [cpuSeconds(pid), waitedSeconds(pid), process.cpuUsage()];
  heard.counting = true;
  const sent = await ride(riders, perSecond, seconds, from);
  const [used, disturbed, mine] = [cpuSeconds(pid) - cpu, waitedSeconds(pid) - waited, process.cpuUsage(own)];
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  heard.counting = false;
  return {
    sentPerSecond: round(sent / seconds, 0),
    pushedPerSecond: round(heard.latencies.length / seconds, 0),
    p50: round(percentile(heard.latencies, 0.5)),
    p99: round(percentile(heard.latencies, 0.99)),
    max: round(percentile(heard.latencies, 1)),
    arrived: round(heard.latencies.length / (sent * (3 + CITY_WATCHERS)), 4),
    answered: round(heard.answers / sent, 4),
    refused: heard.refusals,
    serverCores: round(used / seconds),
    serverWaitedForCore: round(disturbed / seconds),
    microsecondsEach: round((used * 1e6) / Math.max(1, heard.answers), 0),
    clientCores: round((mine.user + mine.system) / 1e6 / seconds),
  };
}

/** Rides several stretches and gives the one in which the server had to wait least for a core: on a machine that others use the rest measures them. */
async function measure(stack: Stack, town: Town, { perSecond, seconds, windows }: { perSecond: number; seconds: number; windows: number }) {
  const heard: Heard = { counting: false, latencies: [], answers: 0, refusals: 0 };
  const { pid, port } = stack.server;
  const cityIds = [...new Set(town.carried.map(({ cityId }) => cityId))];
  tell('everybody connects');
  const { all, riders } = await gather(port, town, cityIds, earsOf(heard));
  tell(`${all.length} connections; riding`);
  let sent = await ride(riders, perSecond, WARM_UP_SECONDS, 0);
  const results: Awaited<ReturnType<typeof window>>[] = [];
  for (let stretch = 0; stretch < windows; stretch++) {
    const result = await window(pid, riders, heard, perSecond, seconds, sent);
    sent += result.sentPerSecond * seconds;
    tell(JSON.stringify(result));
    results.push(result);
  }
  for (const client of all) client.close();
  const [best] = results.sort((a, b) => a.serverWaitedForCore - b.serverWaitedForCore);
  const { rows } = await stack.database.pool.query('SELECT count(*)::int AS saved FROM rider_position');
  return { riders: riders.length, connections: all.length, ...best, serverMb: round(rssMb(pid), 0), savedInHistory: rows[0]?.saved };
}

export const positions: Bench = {
  name: 'positions',
  summary: '2,500 positions a second taken in over sockets and fanned out: three followers of each order, three of each city',
  async run({ seconds, args }) {
    const count = numberOf(args, '--riders', RIDERS);
    const perSecond = numberOf(args, '--rate', count);
    const stack = await startStack({ pages: false, built: args.includes('--built') });
    try {
      const client = await stack.database.pool.connect();
      const town = await populate(client, stack.catalogue, count, Math.ceil(count / TOPICS) + CITY_WATCHERS).finally(() => client.release());
      return await measure(stack, town, { perSecond, seconds: seconds * 5, windows: numberOf(args, '--windows', WINDOWS) });
    } finally {
      await stack.stop();
    }
  },
};
