import pg from 'pg';

const CHANGES = /^\s*(INSERT|UPDATE|DELETE|WITH)\b/i;
/** What the tests' own stand-in for the job runner notes of its jobs. */
const BOOKKEEPING = /^\s*(UPDATE|DELETE FROM) pgboss\.job/;

type Query = (...args: unknown[]) => unknown;

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : typeof query === 'object' && query !== null && 'text' in query && typeof query.text === 'string' ? query.text : '';

/**
 * Counts the moments at which something has become durable: after each commit, and each change outside a transaction, of this process; the gateway's too,
 * for the sandbox keeps its books in the same database. Until the next one nothing that outlives the process changes, so that these are all the ways to
 * die. At the moment `killAt` the process is killed as by `kill -9`. Gives the count so far.
 */
export function dieAt(killAt: number): () => number {
  let moments = 0;
  const open = new WeakSet<object>();
  const moment = () => {
    moments += 1;
    if (moments === killAt) process.kill(process.pid, 'SIGKILL');
  };
  const original = pg.Client.prototype.query as unknown as Query;

  function query(this: object, ...args: unknown[]): unknown {
    const text = textOf(args[0]);
    if (/^BEGIN/i.test(text)) open.add(this);
    const ends = /^(COMMIT|ROLLBACK)/i.test(text);
    const durable = /^COMMIT/i.test(text) || (!open.has(this) && CHANGES.test(text) && !BOOKKEEPING.test(text));
    if (ends) open.delete(this);
    if (!durable) return original.apply(this, args);
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      args[args.length - 1] = (...answer: unknown[]) => {
        moment();
        callback(...answer);
      };
      return original.apply(this, args);
    }
    const result = original.apply(this, args);
    return result instanceof Promise ? result.finally(moment) : result;
  }
  Object.defineProperty(pg.Client.prototype, 'query', { value: query, configurable: true, writable: true });
  return () => moments;
}
