import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS } from '../../src/server/kernel/actor.ts';
import { RejectionError } from '../../src/server/kernel/errors.ts';
import '../../src/server/modules-in-use.ts';
import { findMessage } from '../../src/server/platform/realtime/messages.ts';
import { findTopic } from '../../src/server/platform/realtime/topics.ts';
import { testDatabase } from '../../src/server/platform/testing/index.ts';
import { actorWith, NO_ROW } from './callers.ts';
import { aWorld } from './world.ts';

const { ctx } = await testDatabase();
const world = await aWorld(ctx());
const { mine, theirs } = world;

/** Everyone who may open a socket: the parties of an order, the same roles elsewhere, staff, and nobody. */
const PEOPLE = {
  customer: world.them,
  owner: theirs.staff('vendor_owner'),
  manager: theirs.staff('vendor_manager'),
  kitchen: theirs.staff('vendor_kitchen'),
  rider: world.theirRider,
  'other customer': world.me,
  'other owner': mine.staff('vendor_owner'),
  'other manager': mine.staff('vendor_manager'),
  'other kitchen': mine.staff('vendor_kitchen'),
  'other rider': world.myRider,
  admin: actorWith('admin'),
  operations: actorWith('operations'),
  finance: actorWith('finance'),
  support: actorWith('support'),
  anonymous: ANONYMOUS,
} satisfies Record<string, Actor>;
type Name = keyof typeof PEOPLE;

const KITCHEN: readonly Name[] = ['owner', 'manager', 'kitchen'];
const OPERATORS: readonly Name[] = ['admin', 'operations', 'support'];

/** Who may follow what: written by hand, like `access.ts`. */
const TOPICS: Readonly<Record<string, { readonly id: string; readonly followers: readonly Name[] }>> = {
  order: { id: world.orderId, followers: ['customer', ...KITCHEN, 'rider', ...OPERATORS] },
  restaurant: { id: theirs.restaurantId, followers: KITCHEN },
  rider: { id: world.theirRiderId, followers: ['rider', ...OPERATORS] },
  city: { id: world.cityId, followers: OPERATORS },
  ops: { id: '', followers: ['admin', 'operations', 'finance', 'support'] },
};
const MESSAGES: Readonly<Record<string, readonly Name[]>> = { 'rider.position': ['rider', 'other rider'] };

/** The names that the modules register, as their source says: what is registered can't be missing here. */
function registered(call: string): string[] {
  const modules = path.resolve(import.meta.dirname, '../../src/server/modules');
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return files.flatMap((file) =>
    [...readFileSync(path.join(modules, file), 'utf8').matchAll(new RegExp(`\\b${call}\\(\\s*'([^']+)'`, 'g'))].map((found) => found[1] ?? ''),
  );
}

const names = Object.entries(PEOPLE) as [Name, Actor][];

describe('live topics', () => {
  it('are all in the table', () => expect(registered('registerTopic').sort()).toEqual(Object.keys(TOPICS).sort()));

  it.each(Object.keys(TOPICS))('%s is followed by the right ones', async (prefix) => {
    const { id = '', followers = [] } = TOPICS[prefix] ?? {};
    const topic = findTopic(prefix)?.topic;
    if (!topic) throw new Error(`${prefix} is not registered`);
    const may = async (at: string) => {
      const answers = await Promise.all(names.map(async ([name, actor]) => ((await topic.authorise(ctx({ actor }), at)) ? [name] : [])));
      return answers.flat();
    };
    expect((await may(id)).sort()).toEqual([...followers].sort());
    // No one learns from a refusal whether the row exists, nor breaks anything by asking for nonsense.
    if (id) for (const absent of [NO_ROW, 'x', `${id}x`, "' OR 1=1"]) expect((await may(absent)).filter((name) => !followers.includes(name))).toEqual([]);
  });
});

describe('live messages', () => {
  it('are all in the table', () => expect(registered('registerMessage').sort()).toEqual(Object.keys(MESSAGES).sort()));

  it.each(Object.keys(MESSAGES))('%s is taken from the right ones', async (name) => {
    const message = findMessage(name);
    if (!message) throw new Error(`${name} is not registered`);
    const at = ctx().clock.now().toISOString();
    const accepted: Name[] = [];
    for (const [person, actor] of names) {
      try {
        await message.run(ctx({ actor }), { lat: 12.97, lng: 77.64, at });
        accepted.push(person);
      } catch (error) {
        if (!(error instanceof RejectionError)) throw error;
        expect(['forbidden', 'unauthenticated']).toContain(error.rejection.kind);
      }
    }
    expect(accepted).toEqual(MESSAGES[name]);
  });
});
