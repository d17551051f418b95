import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from './generated/client.ts';
import type { Sql, Statement } from './sql.ts';

/** Prisma's client, or Prisma's client inside a transaction. */
export type PrismaLike = Prisma.TransactionClient;

/** What stores read and write with. Inside `inSqlTransaction` there is no Prisma: `prisma` throws there. */
export interface Db {
  readonly sql: Sql;
  readonly prisma: PrismaLike;
  /** Whether this handle is already inside a transaction. */
  readonly inTransaction: boolean;
}

/** The process's connections: one pool for named SQL, one for Prisma, and a few aside. */
export interface Database extends Db {
  readonly pool: pg.Pool;
  /**
   * For a single statement that must count even if the open transaction fails. Connections of its own: whoever waits in a transaction for a second one
   * of the same pool waits for good once all hold their first.
   */
  readonly aside: Sql;
  /** Runs in one Prisma transaction; `tx.sql` shares it. */
  prismaTransaction<T>(run: (tx: Db) => Promise<T>): Promise<T>;
  /** Runs in one bare `pg` transaction: for hot paths, several times cheaper. */
  sqlTransaction<T>(run: (tx: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Each is held for one statement. */
const ASIDE = 2;
const INT8 = 20;
const NUMERIC = 1700;

/** Parses int8 and numeric as numbers: every such column of ours stays within the safe integers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 || oid === NUMERIC
      ? (value: string) => Number(value)
      : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

const overPg = (client: pg.Pool | pg.PoolClient): Sql => ({
  async rows<Row>(statement: Statement, values: readonly unknown[]) {
    const result = await client.query({ name: statement.name, text: statement.text, values: [...values] });
    return result.rows as Row[];
  },
});

/** Prisma gives int8 as BigInt and numeric as Decimal; make both numbers, as over `pg`. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value && typeof value === 'object' && 'toNumber' in value && typeof value.toNumber === 'function') return value.toNumber();
  return value;
}

const overPrisma = (prisma: PrismaLike): Sql => ({
  async rows<Row>(statement: Statement, values: readonly unknown[]) {
    const rows = await prisma.$queryRawUnsafe<Record<string, unknown>[]>(statement.text, ...values);
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]))) as Row[];
  },
});

const noPrisma = new Proxy({} as PrismaLike, {
  get() {
    throw new Error('This is a bare SQL transaction: use statements, or open it with inTransaction');
  },
});

/** Opens the pools on a PostgreSQL URL; `poolSize` connections for SQL and as many for Prisma, opened on demand. */
export function openDatabase(url: string, poolSize: number): Database {
  // Prisma sends times without an offset: whatever the server's own time zone is, sessions of ours speak UTC.
  const connection = { connectionString: url, max: poolSize, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000, options: '-c timezone=UTC' };
  const pool = new pg.Pool({ ...connection, types });
  pool.on('error', () => {});
  const asidePool = new pg.Pool({ ...connection, types, max: ASIDE });
  asidePool.on('error', () => {});
  const prisma = new PrismaClient({
    adapter: new PrismaPg(connection),
  });
  return {
    pool,
    prisma,
    sql: overPg(pool),
    aside: overPg(asidePool),
    inTransaction: false,
    prismaTransaction: (run) => prisma.$transaction((tx) => run({ prisma: tx, sql: overPrisma(tx), inTransaction: true }), { maxWait: 5_000, timeout: 15_000 }),
    async sqlTransaction(run) {
      const client = await pool.connect();
      let broken: Error | undefined;
      // The pool listens to idle connections only: one that dies while it is lent out would else end the process.
      const died = (error: Error) => {
        broken = error;
      };
      client.on('error', died);
      try {
        await client.query('BEGIN');
        const value = await run({ prisma: noPrisma, sql: overPg(client), inTransaction: true });
        await client.query('COMMIT');
        return value;
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.off('error', died);
        client.release(broken);
      }
    },
    async close() {
      await prisma.$disconnect();
      await Promise.all([pool.end(), asidePool.end()]);
    },
  };
}
