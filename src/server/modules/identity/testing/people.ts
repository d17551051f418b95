import type { Actor, RoleGrant } from '../../../kernel/actor.ts';
import { ANONYMOUS } from '../../../kernel/actor.ts';
import { actingAs, type Ctx, newId } from '../../../platform/context.ts';
import { hashPassword } from '../auth/password.ts';
import { requestOtp } from '../commands/request-otp.ts';
import { type SignedIn, type SignInWith, signIn } from '../commands/sign-in.ts';

let phones = 0;

/** An Indian mobile that no other call of this file gave. */
export function aPhone(): string {
  phones += 1;
  return `+9198${String(76_500_000 + phones).padStart(8, '0')}`;
}

/** Asks for the code of a phone; in the demo, as the tests are, it is shown. */
export async function codeOf(ctx: Ctx, phone: string): Promise<string> {
  const { demoCode } = await requestOtp(actingAs(ctx, ANONYMOUS), { phone });
  if (!demoCode) throw new Error('No code was shown');
  return demoCode;
}

/** Any other code. */
export const wrongCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Signs a phone in, as a new customer when it is new. */
export const enter = async (ctx: Ctx, phone = aPhone(), using: SignInWith = { kind: 'bearer' }): Promise<SignedIn> =>
  signIn(actingAs(ctx, ANONYMOUS), { phone, otp: await codeOf(ctx, phone) }, using);

/** The actor of a session just opened. */
export const actorOf = ({ person, sessionId }: SignedIn): Actor => ({ type: 'user', userId: person.id, sessionId, roles: person.roles });

const hashes = new Map<string, Promise<string>>();

/** Hashing is slow on purpose: once for each password of a test file is enough. */
function hashOnce(ctx: Ctx, password: string): Promise<string> {
  const hash = hashes.get(password) ?? hashPassword(password, ctx.random);
  hashes.set(password, hash);
  return hash;
}

/** Someone who signs in by e-mail and password. */
export async function aStaffMember(ctx: Ctx, email: string, password: string, grants: readonly RoleGrant[] = []): Promise<string> {
  const id = newId(ctx);
  await ctx.db.prisma.user.create({
    data: {
      id,
      email,
      passwordHash: await hashOnce(ctx, password),
      createdAt: ctx.clock.now(),
      roles: { create: grants.map(({ role }) => ({ id: newId(ctx), role, createdAt: ctx.clock.now() })) },
    },
  });
  return id;
}

/** Runs it so many times, sixteen under way at any moment: twice as many as there are connections. */
export async function inParallel<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let started = 0;
  const lane = async () => {
    while (started++ < times) results.push(await run());
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return results;
}
