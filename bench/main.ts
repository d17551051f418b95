// npm run -s bench -- NAME [--seconds N]    one JSON object as the last line of stdout, progress on stderr.
import { type Bench, numberOf } from './bench.ts';

/** Every bench, one file each, loaded only when it is asked for. */
const BENCHES: Record<string, () => Promise<Bench>> = {
  http: async () => (await import('./http.ts')).http,
  checkout: async () => (await import('./checkout.ts')).checkout,
  quote: async () => (await import('./quote.ts')).quote,
  ledger: async () => (await import('./ledger.ts')).ledger,
  dispatch: async () => (await import('./dispatch.ts')).dispatch,
  positions: async () => (await import('./positions.ts')).positions,
  settlement: async () => (await import('./settlement.ts')).settlement,
  city: async () => (await import('./city.ts')).city,
  week: async () => (await import('./week.ts')).week,
  travel: async () => (await import('./travel.ts')).travel,
};

const SECONDS = 2;

async function main([name, ...args]: readonly string[]): Promise<number> {
  const load = name === undefined ? undefined : BENCHES[name];
  if (!load) {
    process.stderr.write(`npm run -s bench -- NAME [--seconds N]\nNAME: ${Object.keys(BENCHES).join(', ')}\n`);
    return 2;
  }
  const bench = await load();
  const result = await bench.run({ seconds: numberOf(args, '--seconds', SECONDS), args });
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
