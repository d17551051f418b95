import { expect, it } from 'vitest';
import { inSqlTransaction } from '../context.ts';
import { testDatabase } from '../testing/index.ts';
import { statement } from './sql.ts';

const { ctx, database } = await testDatabase();
const BACKEND = statement('test_backend', 'SELECT pg_backend_pid() AS pid');
const NEXT = statement('test_next', 'SELECT 1 AS one');

it('fails clean when its connection dies while nothing is asked of it, and the next one works', async () => {
  const cut = inSqlTransaction(ctx(), async (tx) => {
    const [row] = await tx.db.sql.rows<{ pid: number }>(BACKEND, []);
    await database.pool.query('SELECT pg_terminate_backend($1)', [row?.pid]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await tx.db.sql.rows(NEXT, []);
  });
  await expect(cut).rejects.toThrow();
  expect(await inSqlTransaction(ctx(), (tx) => tx.db.sql.rows(NEXT, []))).toEqual([{ one: 1 }]);
});

it('what is said aside goes through while every other connection is in a transaction', async () => {
  const size = database.pool.options.max;
  const all = Array.from({ length: size }, () =>
    inSqlTransaction(ctx(), async (tx) => {
      await tx.db.sql.rows(NEXT, []);
      // By now the others have their connection too.
      await new Promise((resolve) => setTimeout(resolve, 200));
      return tx.database.aside.rows(NEXT, []);
    }),
  );
  expect(await Promise.all(all)).toEqual(Array.from({ length: size }, () => [{ one: 1 }]));
});
