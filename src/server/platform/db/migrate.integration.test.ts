import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../testing/index.ts';
import { migrate } from './migrate.ts';

const { database, url } = await testDatabase();
const folder = await mkdtemp(path.join(os.tmpdir(), 'thali-migrations-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function emptyDatabase(name: string): Promise<string> {
  await database.pool.query(`CREATE DATABASE ${name}`);
  afterAll(() => database.pool.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).catch(() => {}));
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function write(directory: string, name: string, sql: string): Promise<void> {
  await mkdir(path.join(directory, name), { recursive: true });
  await writeFile(path.join(directory, name, 'migration.sql'), sql);
}

async function rows(address: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('applies in order, once, also when two processes start together', async () => {
  const directory = path.join(folder, 'together');
  await write(directory, '20260101000000_a', 'CREATE TABLE a (id int);');
  await write(directory, '20260102000000_b', "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'x; y'; END; $$; ALTER TABLE a ADD b int;");
  const address = await emptyDatabase(`together_${process.pid}`);
  const ran = await Promise.all([migrate(address, directory), migrate(address, directory)]);
  expect(ran.flat()).toEqual(['20260101000000_a', '20260102000000_b']);
  expect(await rows(address, 'SELECT f()')).toEqual([{ f: 'x; y' }]);
  expect(await migrate(address, directory)).toEqual([]);
});

it('leaves nothing of a migration that fails, says why, and runs it once mended', async () => {
  const directory = path.join(folder, 'mended');
  await write(directory, '20260101000000_a', 'CREATE TABLE a (id int); SELECT no_such_function();');
  const address = await emptyDatabase(`mended_${process.pid}`);
  await expect(migrate(address, directory)).rejects.toThrow('no_such_function');
  expect(await rows(address, "SELECT to_regclass('a') AS a")).toEqual([{ a: null }]);
  await write(directory, '20260101000000_a', 'CREATE TABLE a (id int);');
  expect(await migrate(address, directory)).toEqual(['20260101000000_a']);
});

it('refuses a migration that was edited after it ran', async () => {
  const directory = path.join(folder, 'edited');
  await write(directory, '20260101000000_a', 'CREATE TABLE a (id int);');
  const address = await emptyDatabase(`edited_${process.pid}`);
  await migrate(address, directory);
  await write(directory, '20260101000000_a', 'CREATE TABLE a (id bigint);');
  await expect(migrate(address, directory)).rejects.toThrow('20260101000000_a');
});
