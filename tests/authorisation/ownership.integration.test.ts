import { describe, expect, it } from 'vitest';
import { NO_LIMITS, setLimiter } from '../../src/server/platform/limits/limiter.ts';
import { testDatabase } from '../../src/server/platform/testing/index.ts';
import { attempt, procedures } from './attempt.ts';
import { NO_ROW } from './callers.ts';
import { idFields } from './id-fields.ts';
import { OPEN_FIELDS } from './open-fields.ts';
import { ownedFields } from './ownership.ts';
import { aWorld } from './world.ts';

const { ctx } = await testDatabase();
setLimiter(NO_LIMITS);
const owned = ownedFields(await aWorld(ctx())).map(({ path, field }, index) => ({ path, field, index }));

describe('a row of another', () => {
  it('is thought of in every field of the live router that names one', () => {
    const fields = procedures.flatMap(({ path, input }) => idFields(input).map((field) => `${path} ${field}`));
    const known = [...owned.map(({ path, field }) => `${path} ${field}`), ...Object.keys(OPEN_FIELDS)];
    expect(known.sort()).toEqual(fields.sort());
  });

  it.each(owned)('is answered like none: $path, $field', async ({ path, index }) => {
    // A world of its own for each, for an owner may end what the next would look at.
    const row = ownedFields(await aWorld(ctx()))[index];
    if (!row) throw new Error(`${path} is gone`);
    const { id, strangers, owner, input, nested } = row;
    const absent = await attempt(ctx({ actor: strangers[0] ?? owner }), path, input(NO_ROW, strangers.length === 0));
    expect(absent?.code).not.toBe('invalid_input');
    if (!nested) expect(absent).toEqual({ kind: 'not_found', code: 'not_found' });
    expect(absent).not.toBeNull();
    for (const actor of strangers) expect(await attempt(ctx({ actor }), path, input(id, false))).toEqual(absent);

    const own = await attempt(ctx({ actor: owner }), path, input(id, true));
    expect(['not_found', 'invalid_input', 'forbidden']).not.toContain(own?.code);
  });
});
