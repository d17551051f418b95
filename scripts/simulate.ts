// npm run simulate -- --city bengaluru --hours 4 --speed 60 --riders 200 [--seed N] [--fast] [--out DIR]
// A city's life, seeded: against a running server as its clients, or with --fast without one. Progress on stderr, one JSON object on stdout.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CITIES } from '../prisma/seed/data/cities.ts';
import { restaurants } from '../prisma/seed/data/restaurants.ts';
import { LOCALES } from '../src/messages/locales.ts';
import { FRIDAY_EVENING, ORDERS_A_RIDER, POLICIES, reportHtml, type Sketch, studyPolicy } from '../src/server/modules/simulation/index.ts';
import { liveCity, UnfitServerError } from '../src/server/modules/simulation/live/live-city.ts';

const USAGE = `npm run simulate -- --city bengaluru --hours 4 --speed 60 --riders 200 [--seed N] [--fast] [--out DIR]
  [--url http://localhost:3000] [--orders-a-day N] [--from 2026-11-27T18:00] [--rain season|dry|wet] [--festival 1.4] [--locale en]
  with --fast: [--policy NAME] [--compare NAME]
Cities: ${CITIES.map(({ slug }) => slug).join(', ')}. Policies: ${Object.keys(POLICIES).join(', ')}.
Without --fast a server must run at the same pace: SIMULATION_SPEED=60 SIMULATE=0 RATE_LIMITS=0 npm start
`;
const OPTIONS = {
  city: { type: 'string', default: 'bengaluru' },
  hours: { type: 'string', default: '4' },
  riders: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  'orders-a-day': { type: 'string' },
  from: { type: 'string' },
  policy: { type: 'string', default: 'nearest-in-time' },
  compare: { type: 'string' },
  rain: { type: 'string', default: 'season' },
  festival: { type: 'string', default: '1' },
  speed: { type: 'string', default: '60' },
  url: { type: 'string', default: 'http://localhost:3000' },
  fast: { type: 'boolean', default: false },
  locale: { type: 'string', default: 'en' },
  out: { type: 'string' },
} as const;

/** A wrong flag: the message is for whoever typed it. */
class UsageError extends Error {}

function numberOf(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < least || value > most) throw new UsageError(`--${name} takes a number from ${least} to ${most}`);
  return value;
}

function sketchOf(slug: string): Sketch {
  const city = CITIES.find((one) => one.slug === slug);
  if (!city) throw new UsageError(`There is no city called ${slug}`);
  const kitchens = restaurants()
    .filter((one) => one.city.slug === slug)
    .map(({ slug: id, lat, lng, prepMinutes }) => ({ id, at: { lat, lng }, prepMinutes }));
  return { slug, middle: { lat: city.lat, lng: city.lng }, areas: city.localities.map(({ lat, lng }) => ({ lat, lng })), kitchens };
}

function policyOf(name: string) {
  const make = Object.hasOwn(POLICIES, name) ? POLICIES[name] : undefined;
  if (!make) throw new UsageError(`There is no policy called ${name}`);
  return make();
}

function localeOf(text: string) {
  const locale = LOCALES.find((one) => one === text);
  if (!locale) throw new UsageError(`--locale is one of ${LOCALES.join(', ')}`);
  return locale;
}

const RAINS = ['season', 'dry', 'wet'] as const;

/** Local time in India: 2026-11-27T18:00. */
function instantOf(text: string): number {
  const at = Date.parse(/[Z+]/.test(text) ? text : `${text}+05:30`);
  if (Number.isNaN(at)) throw new UsageError('--from takes a time such as 2026-11-27T18:00');
  return at;
}

interface Asked {
  readonly from: number;
  readonly hours: number;
  readonly seed: number;
  readonly riders: number;
  readonly ordersADay: number;
  readonly festival: number;
  readonly rain: (typeof RAINS)[number];
}

function askedOf(values: { [Name in 'hours' | 'seed' | 'riders' | 'festival' | 'rain']: string } & { 'orders-a-day'?: string; from?: string }): Asked {
  const rain = RAINS.find((one) => one === values.rain);
  if (!rain) throw new UsageError(`--rain is one of ${RAINS.join(', ')}`);
  const riders = numberOf('riders', values.riders, 1, 5_000);
  const ordersADay = values['orders-a-day'];
  return {
    from: values.from === undefined ? FRIDAY_EVENING : instantOf(values.from),
    hours: numberOf('hours', values.hours, 0.1, 24 * 14),
    seed: numberOf('seed', values.seed, 0, 2 ** 32),
    riders,
    ordersADay: ordersADay === undefined ? riders * ORDERS_A_RIDER : numberOf('orders-a-day', ordersADay, 1, 200_000),
    festival: numberOf('festival', values.festival, 0.1, 10),
    rain,
  };
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Tells every tenth of the way. */
function tenths(): (part: number) => void {
  let told = 0;
  return (part) => {
    if (part < told + 0.1) return;
    told = part;
    tell(`${Math.round(part * 100)} %`);
  };
}

async function main(args: string[]): Promise<object> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const asked = askedOf(values);
  const locale = localeOf(values.locale);
  const sketch = sketchOf(values.city);
  const policies = [values.policy, ...(values.compare === undefined ? [] : [values.compare])].map(policyOf);
  const speed = numberOf('speed', values.speed, 1, 120);
  const study = values.fast
    ? await studyPolicy({ ...asked, city: sketch, policies }, { progress: tenths() })
    : await liveCity({ ...asked, url: values.url.replace(/\/$/, ''), citySlug: sketch.slug, speed, tell });
  if (values.out !== undefined) {
    await mkdir(values.out, { recursive: true });
    await writeFile(path.join(values.out, 'report.json'), `${JSON.stringify(study, null, 2)}\n`);
    await writeFile(path.join(values.out, 'report.html'), reportHtml(study, locale));
    tell(`${path.join(values.out, 'report.html')}`);
  }
  return study;
}

main(process.argv.slice(2)).then(
  (study) => process.stdout.write(`${JSON.stringify(study)}\n`, () => process.exit(0)),
  (error: unknown) => {
    const wrong =
      error instanceof UsageError ||
      error instanceof UnfitServerError ||
      (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    process.stderr.write(wrong && error instanceof Error ? `${error.message}\n${USAGE}` : `${error instanceof Error ? error.stack : error}\n`);
    process.exit(wrong ? 2 : 1);
  },
);
