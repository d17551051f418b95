import { at, blob, type Canvas, disc, lift, line, n, oval, shape, spread } from '../canvas.ts';
import { type Piece, piece, vessel } from './bowls.ts';
import { chilli, herbs, leaf, lemon, specks } from './garnish.ts';

export interface MoundOf {
  /** Colours of the grains, the commonest first and repeated. */
  readonly grains: readonly string[];
  readonly base: string;
  readonly pieces?: Piece;
  readonly count?: number;
  readonly top: readonly ('onion' | 'mint' | 'coriander' | 'curryLeaf' | 'specks' | 'sev' | 'yoghurt' | 'lemon' | 'chilli' | 'springOnion')[];
  readonly specks?: readonly string[];
}

const grains = (c: Canvas, colours: readonly string[], radius: number, count: number) =>
  spread(c.random, count, radius)
    .map(({ x, y }) => oval(x, y, 5, 1.7, c.random.pick(colours), c.random.between(0, 180)))
    .join('');

const yoghurt = () => line('M-34 -6C-22 -26 -12 14 0 -6S22 -24 34 4', '#fffdf6', 6.5) + line('M-22 24C-10 10 2 34 14 18S30 22 32 18', '#7c3a1c', 3.6);

/** Thin brown crescents of fried onion. */
const onion = (c: Canvas, radius: number) =>
  spread(c.random, 12, radius, 9)
    .map(({ x, y }) => at(x, y, line('M-7 2Q0 -6 7 2', c.random.pick(['#8a4a1c', '#a9622a', '#6f3714']), 2.6), c.random.between(0, 360)))
    .join('');

/** Grains heaped up, with what lies in and on them; `radius` of the heap. */
export function mound(c: Canvas, of: MoundOf, radius = 66): string {
  const k = radius / 66;
  const pieces = of.pieces ? spread(c.random, of.count ?? 5, 40 * k, 25 * k) : [];
  const tops: Record<MoundOf['top'][number], () => string> = {
    onion: () => onion(c, 44 * k),
    mint: () =>
      spread(c.random, 5, 40 * k, 16)
        .map(({ x, y }) => leaf(x, y, 15 * k, c.random.between(0, 180), '#4f9d45'))
        .join(''),
    coriander: () => herbs(c, 4, 36 * k, 0.9 * k),
    curryLeaf: () =>
      spread(c.random, 5, 42 * k, 16)
        .map(({ x, y }) => leaf(x, y, 19 * k, c.random.between(0, 180)))
        .join(''),
    specks: () => specks(c, 34, 54 * k, of.specks ?? ['#4f9a41', '#c2452a'], 1.3, 2.8),
    sev: () =>
      spread(c.random, 46, 44 * k)
        .map(({ x, y }) => at(x, y, line('M-5 1Q0 -2 5 1', c.random.pick(['#f6c540', '#e8a52c', '#ffdb70']), 1.9), c.random.between(0, 180)))
        .join(''),
    yoghurt,
    lemon: () => lift(lemon(36 * k, 30 * k, 14 * k, -30)),
    chilli: () => chilli(-30 * k, 34 * k, 34 * k, -20, '#4c9a3a'),
    springOnion: () =>
      spread(c.random, 16, 46 * k, 8)
        .map(({ x, y }) => `<circle cx="${n(x)}" cy="${n(y)}" r="2.8" fill="#dff0c4" stroke="#58a243" stroke-width="1.8"/>`)
        .join(''),
  };
  return (
    lift(at(0, 2, shape(blob(c.random, radius, 0.05, 13), of.base))) +
    grains(c, of.grains, radius * 0.92, Math.round(250 * k * k)) +
    lift(pieces.map(({ x, y }) => at(x, y, piece(c, of.pieces ?? 'chicken', 13 * k), c.random.between(-60, 60))).join('')) +
    of.top.map((one) => tops[one]()).join('')
  );
}

/** A mound in a round-bellied pot with two ears. */
export function handi(c: Canvas, of: MoundOf, kind: 'copper' | 'clay' | 'iron' = 'copper'): string {
  const ear = kind === 'iron' ? '#2f2833' : kind === 'clay' ? '#9b552d' : '#b86c3a';
  return (
    lift(line('M-70 -12C-92 -14 -92 14 -70 12', ear, 8) + line('M70 -12C92 -14 92 14 70 12', ear, 8)) +
    vessel(c, kind, 74, [of.base, of.base]) +
    mound(c, of, 59)
  );
}

/** Noodles: strands in loops, with strips of vegetable. */
export function noodles(c: Canvas, colours: readonly string[], strips: readonly string[], extra?: Piece): string {
  const strand = () => {
    const r = c.random;
    const a = r.between(0, 360);
    return at(
      r.between(-20, 20),
      r.between(-20, 20),
      line(
        `M${n(r.between(-44, -30))} ${n(r.between(-14, 14))}C${n(r.between(-24, -8))} ${n(r.between(-36, 0))} ${n(r.between(8, 24))} ${n(r.between(0, 36))} ${n(r.between(30, 44))} ${n(r.between(-14, 14))}`,
        r.pick(colours),
        3.6,
      ),
      a,
    );
  };
  const strip = () => at(c.random.between(-42, 42), c.random.between(-42, 42), line('M-9 1Q0 -5 9 1', c.random.pick(strips), 3.6), c.random.between(0, 180));
  return (
    lift(shape(blob(c.random, 64, 0.06), colours[0] ?? '#e8b864')) +
    lift(Array.from({ length: 64 }, strand).join('')) +
    Array.from({ length: 20 }, strip).join('') +
    (extra
      ? lift(
          spread(c.random, 5, 38, 24)
            .map(({ x, y }) => at(x, y, piece(c, extra, 11), c.random.between(-60, 60)))
            .join(''),
        )
      : '') +
    herbs(c, 2, 24, 0.9)
  );
}

/** Pieces heaped in their own coat: pakora, chicken 65, manchurian. */
export function nuggets(c: Canvas, light: string, dark: string, top: 'curryLeaf' | 'springOnion' | 'chilli' | 'coriander', count = 13): string {
  const pieces = spread(c.random, count, 47, 23).map(({ x, y }) => {
    const size = c.random.between(14.5, 18.5);
    return lift(
      at(
        x,
        y,
        shape(blob(c.random, size, 0.14, 9), c.ball(light, light, dark)) +
          line(
            `M${n(-size * 0.5)} ${n(-size * 0.35)}Q${n(-size * 0.1)} ${n(-size * 0.7)} ${n(size * 0.35)} ${n(-size * 0.45)}`,
            '#fff4dc',
            2.2,
            ' opacity=".55"',
          ) +
          specks(c, 5, size * 0.6, [dark], 0.9, 1.9),
        c.random.between(-20, 20),
      ),
    );
  });
  const tops = {
    curryLeaf: () =>
      spread(c.random, 6, 48, 18)
        .map(({ x, y }) => leaf(x, y, 20, c.random.between(0, 180)))
        .join(''),
    springOnion: () =>
      spread(c.random, 20, 50, 8)
        .map(({ x, y }) => `<circle cx="${n(x)}" cy="${n(y)}" r="3" fill="#e6f4cf" stroke="#4f9a3d" stroke-width="2"/>`)
        .join(''),
    chilli: () => chilli(-22, 42, 36, 12, '#4c9a3a') + chilli(28, 36, 34, -34, '#5aa845'),
    coriander: () => herbs(c, 5, 42),
  };
  return pieces.join('') + tops[top]();
}

/** A boiled egg's half beside, or on, something. */
export const eggHalf = (c: Canvas, x: number, y: number, size: number, turn = 0) =>
  lift(at(x, y, oval(0, 0, size * 1.2, size, '#fffdf7') + disc(size * 0.1, 0, size * 0.52, c.ball('#ffd060', '#f09c20')), turn));
