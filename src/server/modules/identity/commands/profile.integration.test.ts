import { beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../../kernel/actor.ts';
import { actingAs } from '../../../platform/context.ts';
import { testDatabase } from '../../../platform/testing/index.ts';
import { addresses } from '../queries/addresses.ts';
import { me } from '../queries/me.ts';
import { peopleByIds } from '../queries/people-by-ids.ts';
import { actorOf, aPhone, enter } from '../testing/people.ts';
import { removeAddress } from './remove-address.ts';
import { saveAddress } from './save-address.ts';
import { updateProfile } from './update-profile.ts';

const { ctx, database, clear } = await testDatabase();
beforeEach(clear);

const home = { label: 'Home', line: 'Flat 2B, 12th Main, Indiranagar', pin: '560038', lat: 12.9719, lng: 77.6412 };
async function someone(phone = aPhone()) {
  const entered = await enter(ctx(), phone);
  return { entered, phone, as: actingAs(ctx(), actorOf(entered)) };
}
const refusalOf = (run: Promise<unknown>) =>
  run.then(
    () => 'ok',
    (error) => error.rejection,
  );

describe('a profile', () => {
  it('is shown to its owner, the contact masked, and changed field by field', async () => {
    const { as, phone } = await someone();
    expect(await updateProfile(as, { name: 'Asha Rao' })).toMatchObject({ name: 'Asha Rao', locale: 'en' });
    expect(await updateProfile(as, { locale: 'hi' })).toMatchObject({ name: 'Asha Rao', locale: 'hi' });
    const { user } = await me(as);
    expect(user).toMatchObject({ name: 'Asha Rao', roles: [{ role: 'customer' }] });
    expect(user?.contact).not.toContain(phone.slice(3, -2));
    expect(await me(actingAs(ctx(), ANONYMOUS))).toEqual({ user: null });
  });

  it('is told to other modules by id', async () => {
    const [one, two] = [await someone(), await someone()];
    const ids = [one.entered.person.id, two.entered.person.id];
    const people = await peopleByIds(ctx(), [...ids, ...ids, one.entered.sessionId]);
    expect([...people.keys()].sort()).toEqual([...ids].sort());
    expect(people.get(one.entered.person.id)).toEqual({ id: one.entered.person.id, name: null, phone: one.phone, locale: 'en' });
    expect(await peopleByIds(ctx(), [])).toEqual(new Map());
  });
});

describe('addresses', () => {
  it('are saved, changed and removed by their owner', async () => {
    const { as } = await someone();
    const saved = await saveAddress(as, home);
    expect(saved).toEqual({ ...home, id: saved.id, landmark: null, instructions: null });
    expect(await saveAddress(as, { ...home, id: saved.id, landmark: 'Opposite the park' })).toEqual({ ...saved, landmark: 'Opposite the park' });
    expect((await addresses(as)).addresses).toHaveLength(1);
    await removeAddress(as, { addressId: saved.id });
    expect((await addresses(as)).addresses).toEqual([]);
    expect(await refusalOf(removeAddress(as, { addressId: saved.id }))).toMatchObject({ code: 'not_found' });
  });

  it('of another answer as those that do not exist, and stay as they are', async () => {
    const [owner, other] = [await someone(), await someone()];
    const saved = await saveAddress(owner.as, home);
    const absent = owner.entered.sessionId;
    for (const attempt of [(id: string) => saveAddress(other.as, { ...home, id }), (addressId: string) => removeAddress(other.as, { addressId })]) {
      const foreign = await refusalOf(attempt(saved.id));
      expect(foreign).toEqual({ kind: 'not_found', code: 'not_found' });
      expect(await refusalOf(attempt(absent))).toEqual(foreign);
    }
    expect((await addresses(owner.as)).addresses).toEqual([saved]);
    expect((await addresses(other.as)).addresses).toEqual([]);
  });

  it('are in India, and thirty at most', async () => {
    const { as } = await someone();
    expect(await refusalOf(saveAddress(as, { ...home, lat: 77.6412, lng: 12.9719 }))).toMatchObject({ code: 'address_outside_india' });
    for (let i = 0; i < 30; i++) await saveAddress(as, home);
    expect(await refusalOf(saveAddress(as, home))).toMatchObject({ code: 'too_many_addresses' });
    expect(await database.prisma.address.count()).toBe(30);
  });
});
