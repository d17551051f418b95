import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  mockMigrationAwareAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import type pg from 'pg';

// Prisma's native engine is a download that many networks refuse; this is the same engine, compiled to WebAssembly.
// Its own entry imports the .wasm file as a module, which Node does not do without a flag.
const BINDINGS = '@prisma/schema-engine-wasm/schema_engine_bg';

interface Bindings extends WebAssembly.ModuleImports {
  SchemaEngine: typeof SchemaEngine & WebAssembly.ImportValue;
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
}

let loaded: Promise<Bindings> | undefined;

/** The engine limits its wait for a lock by a timer of ten seconds that it never clears; a process that is done must not wait for it. */
function timersThatLetGo(glue: Bindings): WebAssembly.ModuleImports {
  const name = Object.keys(glue).find((key) => key.startsWith('__wbg_setTimeout_'));
  return name ? { [name]: (callback: () => void, ms: number) => setTimeout(callback, ms).unref() } : {};
}

async function load(): Promise<Bindings> {
  const script = createRequire(import.meta.url).resolve(BINDINGS);
  const glue: Bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = await readFile(path.join(path.dirname(script), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...glue, ...timersThatLetGo(glue) } });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/**
 * Reaches PostgreSQL. Scripts run whole: Prisma's own adapter cuts them at each semicolon, also inside a function's body. The engine hides
 * what PostgreSQL said of a script, so `onFailure` gets it.
 */
export function liveAdapter(pool: pg.Pool, onFailure: (error: unknown) => void): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = async () => {
    const adapter = await factory.connect();
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script);
      } catch (error) {
        onFailure(error);
        throw error;
      }
    };
    return adapter;
  };
  return { provider: factory.provider, adapterName: factory.adapterName, connect, connectToShadowDb: connect };
}

/** Reaches nothing: answers the engine's greeting as an empty PostgreSQL 18 would. Enough to compare two schemas. */
export function offlineAdapter(): SqlMigrationAwareDriverAdapterFactory {
  const factory = mockMigrationAwareAdapterFactory('postgres');
  const connect = async () => {
    const adapter = await factory.connect();
    adapter.queryRaw = async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 18.0', 180_000]],
    });
    adapter.dispose = async () => {};
    return adapter;
  };
  return { provider: factory.provider, adapterName: factory.adapterName, connect, connectToShadowDb: connect };
}

/** Prisma's schema engine over an adapter; freed after `use`, whose value it gives. */
export async function withSchemaEngine<T>(adapter: SqlMigrationAwareDriverAdapterFactory, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load();
  const bindings = await loaded;
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
  try {
    return await use(engine);
  } finally {
    engine.free();
  }
}
