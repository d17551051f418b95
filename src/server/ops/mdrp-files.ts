import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day, Done } from '../modules/dispatch/index.ts';

async function rows(file: string): Promise<Record<string, string>[]> {
  const [head = '', ...lines] = (await readFile(file, 'utf8')).split('\n').map((line) => line.replace(/\r$/, ''));
  const names = head.split('\t');
  return lines.filter((line) => line.trim() !== '').map((line) => Object.fromEntries(line.split('\t').map((value, i) => [names[i] ?? '', value])));
}

/** Reads one instance: tab-separated files with whole minutes and metres. */
export async function readInstance(folder: string): Promise<Day> {
  const read = (name: string) => rows(path.join(folder, `${name}.txt`));
  const [parameters] = await read('instance_parameters');
  const number = (row: Record<string, string> | undefined, name: string): number => {
    const value = Number(row?.[name]);
    if (row?.[name] === undefined || !Number.isFinite(value)) throw new Error(`${folder}: no number ${name}`);
    return value;
  };
  const place = (row: Record<string, string>) => ({ x: number(row, 'x'), y: number(row, 'y') });
  const speed = number(parameters, 'meters_per_minute');
  const pickup = number(parameters, 'pickup service minutes') / 2;
  const drop = number(parameters, 'dropoff service minutes') / 2;
  const restaurants = new Map((await read('restaurants')).map((row) => [row['restaurant'] ?? '', { ...place(row), name: row['restaurant'] ?? '' }]));
  const shifts = (await read('couriers')).map((row) => ({
    id: row['courier'] ?? '',
    start: place(row),
    onAt: number(row, 'on_time'),
    offAt: number(row, 'off_time'),
  }));
  const orders = (await read('orders')).map((row) => {
    const at = restaurants.get(row['restaurant'] ?? '');
    if (!at) throw new Error(`${folder}: ${row['order']} is of no restaurant`);
    return { id: row['order'] ?? '', pickup: at, drop: place(row), placedAt: number(row, 'placement_time'), readyAt: number(row, 'ready_time') };
  });
  return {
    rules: {
      travel: (from, to) => Math.ceil(Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2) / speed),
      beforePickup: pickup,
      afterPickup: pickup,
      beforeDrop: drop,
      afterDrop: drop,
      bundleMost: 5,
      mayBundle: () => true,
    },
    restaurants: [...restaurants.values()],
    shifts,
    orders,
  };
}

const nameOf = (place: object): string => ('name' in place && typeof place.name === 'string' ? place.name : '0');

/** Writes what was done as the three files of a solution. */
export async function writeSolution(folder: string, day: Day, done: readonly Done[]): Promise<void> {
  const assignments = ['assignment_time pickup_time courier orders'];
  const orders = ['order placement_time ready_time pickup_time dropoff_time courier'];
  const moves = new Map<string, string[]>();
  const at = new Map<string, string>();
  const move = (courier: string, departs: number, to: string) => {
    const list = moves.get(courier) ?? [];
    list.push(`${courier} ${departs} ${at.get(courier) ?? '0'} ${to}`);
    moves.set(courier, list);
    at.set(courier, to);
  };
  const { rules } = day;
  for (const { minute, decision } of done) {
    const courier = decision.courier.id;
    if (decision.kind === 'move') {
      move(courier, minute, nameOf(decision.to));
      continue;
    }
    const { trip } = decision;
    assignments.push(`${minute} ${decision.at} ${courier} ${trip.orders.map(({ id }) => id).join(' ')}`);
    let [from, clock] = [trip.restaurant, decision.at + rules.afterPickup];
    for (const order of trip.orders) {
      move(courier, clock, order.id);
      clock += rules.travel(from, order.drop) + rules.beforeDrop;
      orders.push(`${order.id} ${order.placedAt} ${order.readyAt} ${decision.at} ${clock} ${courier}`);
      clock += rules.afterDrop;
      from = order.drop;
    }
  }
  await mkdir(folder, { recursive: true });
  const write = (name: string, lines: readonly string[]) => writeFile(path.join(folder, `solution_info_${name}.txt`), `${lines.join('\n')}\n`);
  await write('assignments', assignments);
  await write('orders', orders);
  await write('couriers', ['courier departure_time origin destination', ...[...moves.values()].flat()]);
}
