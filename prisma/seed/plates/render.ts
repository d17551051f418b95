import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { at, type Canvas, createCanvas, lift } from './canvas.ts';
import { COMPOSITIONS, type Composition } from './compositions.ts';
import type { Side } from './food.ts';
import { COCONUT_CHUTNEY, GREEN_CHUTNEY, RAITA, RED_CHUTNEY, SAMBAR } from './foods/bowls.ts';
import { onionRing, specks } from './foods/garnish.ts';
import { katori, scene, served } from './table.ts';

/** The sizes a picture is served in: a card 320 px wide and a menu row's 148 px, both at twice the pixels. */
const SIZES = { card: { width: 640, height: 400 }, row: { width: 296, height: 248 } } as const;

const assets = path.join(path.dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');
/** Some files are named with the variation selector that asks for the coloured form. */
const assetOf = (code: string) => [`${code}.webp`, `${code}-fe0f.webp`].map((name) => path.join(assets, name)).find((file) => existsSync(file)) ?? code;
const emojis = new Map<string, Promise<string>>();

/** The emoji as an SVG image around (0, 0), `width` wide. */
async function emoji(code: string, width: number): Promise<string> {
  const data =
    emojis.get(code) ??
    sharp(assetOf(code))
      .png({ compressionLevel: 1 })
      .toBuffer()
      .then((png) => png.toString('base64'));
  emojis.set(code, data);
  const half = width / 2;
  return `<image x="${-half}" y="${-half}" width="${width}" height="${width}" href="data:image/png;base64,${await data}"/>`;
}

const SAUCES: Partial<Record<Side, readonly [readonly [string, string], readonly string[]]>> = {
  green: [GREEN_CHUTNEY, ['#dcefc2', '#3f7d33']],
  coconut: [COCONUT_CHUTNEY, ['#8dba63', '#c9402a', '#3a2413']],
  red: [RED_CHUTNEY, ['#ffb08a', '#5f1d07']],
  sambar: [SAMBAR, ['#f4b25a', '#3f7d33']],
  raita: [RAITA, ['#8dba63', '#c9402a']],
  pickle: [
    ['#c9502c', '#7c2a12'],
    ['#f0b04a', '#4f8f33', '#5f1d07'],
  ],
  syrup: [['#f6c766', '#d18a26'], ['#fff0c4']],
};

async function side(c: Canvas, kind: Side, r: number): Promise<string> {
  if (kind.startsWith('emoji:')) return lift(await emoji(kind.slice(6), r * 1.16));
  if (kind === 'onion') return onionRing(-r * 0.22, -r * 0.08, r * 0.3) + onionRing(r * 0.24, r * 0.12, r * 0.26) + onionRing(-r * 0.02, r * 0.34, r * 0.2);
  const [sauce, bits] = SAUCES[kind] ?? [RAITA, []];
  return `<circle r="${r * 0.8}" fill="${c.ball(sauce[0], sauce[0], sauce[1])}"/>${specks(c, 14, r * 0.62, bits, 1.4, 3)}`;
}

/** The picture as SVG. A row's has no katoris: it is 148 px wide and a button covers its foot. */
async function svg({ key, draw, scale, look }: Composition, size: keyof typeof SIZES): Promise<string> {
  const c = createCanvas(key);
  const food = typeof draw === 'string' ? lift(at(0, -2, await emoji(draw, 148)), 'low') : at(0, 0, draw(c), 0, scale);
  const plate = served(c, look.plate, food);
  const left = look.left === 'none' ? '' : katori(c, look.plate, -142, -42, 44, await side(c, look.left, 44));
  const right = look.right === 'none' ? '' : katori(c, look.plate, 142, 50, 50, await side(c, look.right, 50));
  return scene(c, { ...SIZES[size], cloth: look.cloth, things: size === 'card' ? left + plate + right : plate });
}

async function render(composition: Composition, directory: string): Promise<void> {
  for (const size of ['card', 'row'] as const) {
    const image = sharp(Buffer.from(await svg(composition, size))).flatten({ background: '#ffffff' });
    const pixels = await image.raw().toBuffer({ resolveWithObject: true });
    const from = () => sharp(pixels.data, { raw: { width: pixels.info.width, height: pixels.info.height, channels: pixels.info.channels } });
    const file = path.join(directory, `${composition.key}-${size}`);
    await Promise.all([from().avif({ quality: 54, effort: 2 }).toFile(`${file}.avif`), from().webp({ quality: 78, effort: 3 }).toFile(`${file}.webp`)]);
  }
}

/** What the pictures depend on: this folder's sources and the versions of what draws them. */
async function stamp(): Promise<string> {
  const sum = createHash('sha256').update(JSON.stringify(sharp.versions));
  const files = (await readdir(import.meta.dirname, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.includes('.test.')).sort();
  for (const name of files) sum.update(name).update(await readFile(path.join(import.meta.dirname, name)));
  return sum.digest('hex');
}

/** Draws all pictures into `directory`, unless they are there and up to date. Gives how many were drawn. */
export async function renderPlates(directory: string, onProgress: (done: number, all: number) => void = () => {}): Promise<number> {
  const wanted = await stamp();
  const mark = path.join(directory, 'stamp');
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === wanted) return 0;

  // Drawn aside and moved in whole: a start that is broken off leaves no half set.
  const fresh = `${directory}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  sharp.concurrency(1);
  const queue = [...COMPOSITIONS];
  let done = 0;
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      await render(next, fresh);
      onProgress(++done, COMPOSITIONS.length);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, os.availableParallelism()) }, worker));
  await writeFile(path.join(fresh, 'stamp'), wanted);
  await rm(directory, { recursive: true, force: true });
  await rename(fresh, directory);
  return done;
}
