import { at, type Canvas, disc, lift, line, n, oval, shape, spread } from '../canvas.ts';
import { butter, chilli, cream, herbs, leaf, specks } from './garnish.ts';

export type Vessel = 'steel' | 'copper' | 'clay' | 'white' | 'iron';
export type Piece =
  | 'paneer'
  | 'chicken'
  | 'mutton'
  | 'chickpea'
  | 'bean'
  | 'lentil'
  | 'fish'
  | 'egg'
  | 'vegetable'
  | 'kofta'
  | 'prawn'
  | 'potato'
  | 'mushroom'
  | 'nuts';
export interface BowlOf {
  readonly vessel: Vessel;
  /** From the middle to the edge. */
  readonly sauce: readonly [string, string];
  readonly pieces?: Piece;
  readonly top: readonly ('cream' | 'coriander' | 'butter' | 'curryLeaf' | 'redChilli' | 'specks' | 'nuts')[];
  readonly specks?: readonly string[];
}

const VESSELS: Record<Vessel, readonly [string, string, string]> = {
  steel: ['#ffffff', '#b9b1b8', '#eeeaec'],
  copper: ['#f3b98c', '#a8592c', '#e39a66'],
  clay: ['#cf8355', '#8a4723', '#b96a3c'],
  white: ['#ffffff', '#e2d8cc', '#fbf7f1'],
  iron: ['#5d5560', '#221c25', '#4a424e'],
};

const cube = (size: number, light: string, side: string, char = '') =>
  shape(
    `M${-size} ${n(-size * 0.75)}Q0 ${n(-size)} ${size} ${n(-size * 0.7)}L${n(size * 0.94)} ${n(size * 0.7)}Q0 ${n(size * 0.95)} ${n(-size * 0.96)} ${n(size * 0.72)}Z`,
    side,
  ) +
  shape(
    `M${-size} ${n(-size * 0.75)}Q0 ${n(-size)} ${size} ${n(-size * 0.7)}L${n(size * 0.94)} ${n(size * 0.42)}Q0 ${n(size * 0.66)} ${n(-size * 0.96)} ${n(size * 0.44)}Z`,
    light,
  ) +
  char;

const chunk = (c: Canvas, size: number, light: string, dark: string) => {
  const lumps = [0, 1, 2].map(() => [c.random.between(0.82, 1.1), c.random.between(0.82, 1.1)] as const);
  const [a, b, d] = lumps as [readonly [number, number], readonly [number, number], readonly [number, number]];
  return shape(
    `M${n(-size * a[0])} 0C${n(-size)} ${n(-size * a[1])} ${n(size * 0.5)} ${n(-size * b[0])} ${n(size * b[1])} ${n(-size * 0.15)}C${n(size * d[0])} ${n(size * 0.8)} ${n(-size * 0.5)} ${n(size * d[1])} ${n(-size * a[0])} 0Z`,
    c.ball(light, dark),
  );
};

/** One piece of what swims in the bowl, about `size` from its centre to its edge. */
export function piece(c: Canvas, kind: Piece, size: number): string {
  switch (kind) {
    case 'paneer':
      return cube(size, '#fff8e8', '#e3cfa6', line(`M${n(-size * 0.5)} ${n(-size * 0.25)}L${n(size * 0.5)} ${n(-size * 0.2)}`, '#d69a58', 2, ' opacity=".6"'));
    case 'chicken':
      return chunk(c, size * 1.1, '#f0a860', '#b4561f');
    case 'mutton':
      return (
        chunk(c, size * 1.1, '#9a5632', '#54240f') + disc(size * 0.4, size * 0.1, size * 0.28, '#f3e6d3') + disc(size * 0.4, size * 0.1, size * 0.13, '#c9a98a')
      );
    case 'chickpea':
      return disc(0, 0, size * 0.6, c.ball('#f8d58c', '#c98a35')) + disc(-size * 0.12, -size * 0.3, size * 0.14, '#fff3d0');
    case 'bean':
      return oval(0, 0, size * 0.75, size * 0.42, c.ball('#b4513c', '#5e1b12')) + oval(-size * 0.15, -size * 0.12, size * 0.2, size * 0.07, '#eab9a4');
    case 'lentil':
      return disc(0, 0, size * 0.3, '#f7d77b');
    case 'fish':
      return (
        shape(
          `M${n(-size * 1.5)} 0Q${n(-size * 0.4)} ${n(-size * 1.25)} ${n(size * 1.3)} ${n(-size * 0.3)}L${n(size * 1.3)} ${n(size * 0.4)}Q${n(-size * 0.2)} ${n(size * 1.15)} ${n(-size * 1.5)} 0Z`,
          c.fall('#f6d9a9', '#c07c3a'),
        ) +
        line(`M${n(-size * 1.1)} 0L${n(size * 1.1)} 0`, '#a6632c', 1.4, ' opacity=".6"') +
        [-0.5, 0.1, 0.7]
          .map((x) => line(`M${n(x * size)} ${n(-size * 0.45)}q${n(size * 0.3)} ${n(size * 0.45)} 0 ${n(size * 0.9)}`, '#a6632c', 1.3, ' opacity=".55"'))
          .join('')
      );
    case 'egg':
      return oval(0, 0, size * 1.15, size * 0.95, '#fffdf6') + disc(size * 0.1, 0, size * 0.52, c.ball('#ffce4f', '#ef9a1e'));
    case 'vegetable':
      return c.random.pick([
        disc(0, 0, size * 0.55, c.ball('#ffab5e', '#e0661c')),
        disc(0, 0, size * 0.42, c.ball('#a6d873', '#4f8f33')),
        cube(size * 0.6, '#fbe7b4', '#dcb76a'),
        line(`M${n(-size * 0.7)} 0Q0 ${n(-size * 0.3)} ${n(size * 0.7)} 0`, '#5fa544', size * 0.4),
      ]);
    case 'kofta':
      return disc(0, 0, size * 1.1, c.ball('#e7aa5c', '#8f4a17')) + oval(-size * 0.3, -size * 0.45, size * 0.35, size * 0.18, '#fbdca4', -30);
    case 'prawn':
      return (
        line(
          `M${n(size * 0.9)} ${n(-size * 0.5)}C${n(size * 0.5)} ${n(-size * 1.2)} ${n(-size)} ${n(-size * 0.9)} ${n(-size * 0.8)} ${n(size * 0.1)}C${n(-size * 0.7)} ${n(size * 0.7)} ${n(-size * 0.1)} ${n(size * 0.8)} ${n(size * 0.2)} ${n(size * 0.5)}`,
          '#f58a5c',
          size * 0.62,
        ) +
        line(
          `M${n(size * 0.7)} ${n(-size * 0.6)}C${n(size * 0.2)} ${n(-size)} ${n(-size * 0.7)} ${n(-size * 0.8)} ${n(-size * 0.75)} 0`,
          '#ffd1b4',
          size * 0.2,
        ) +
        shape(`M${n(size * 0.1)} ${n(size * 0.5)}l${n(size * 0.55)} ${n(-size * 0.3)}l${n(size * 0.1)} ${n(size * 0.6)}z`, '#e0552c')
      );
    case 'potato':
      return chunk(c, size * 0.95, '#f9e29a', '#d9a13c');
    case 'mushroom':
      return (
        shape(`M${-size} 0A${size} ${size} 0 0 1 ${size} 0Q0 ${n(size * 0.35)} ${-size} 0Z`, c.ball('#f7e8d4', '#b98f66')) +
        shape(`M${n(-size * 0.3)} 0L${n(size * 0.3)} 0L${n(size * 0.22)} ${n(size * 0.8)}L${n(-size * 0.22)} ${n(size * 0.8)}Z`, '#ead5bb')
      );
    case 'nuts':
      return (
        shape(`M${n(-size * 0.6)} 0Q0 ${n(-size * 0.6)} ${n(size * 0.6)} 0Q0 ${n(size * 0.25)} ${n(-size * 0.6)} 0Z`, '#f6e0b0') +
        line(`M${n(-size * 0.4)} 0L${n(size * 0.4)} 0`, '#c99a52', 1)
      );
  }
}

const COUNTS: Partial<Record<Piece, readonly [number, number]>> = {
  chickpea: [20, 11],
  bean: [20, 11],
  lentil: [26, 11],
  vegetable: [18, 12],
  egg: [4, 17],
  fish: [4, 16],
  kofta: [5, 15],
  nuts: [16, 9],
  prawn: [6, 15],
};

/** The empty vessel: rim, wall and the sauce in it; `r` is the outer radius. */
export function vessel(c: Canvas, kind: Vessel, r: number, sauce: readonly [string, string]): string {
  const [light, dark, middle] = VESSELS[kind];
  return (
    c.shade(r, 'low') +
    disc(0, 0, r, c.sheen(light, dark, middle)) +
    disc(0, 0, r * 0.9, c.sheen(dark, middle)) +
    disc(0, r * 0.02, r * 0.86, sauce[1]) +
    disc(-r * 0.03, r * 0.02, r * 0.82, c.ball(sauce[0], sauce[0], sauce[1]))
  );
}

/** A bowl of curry, dal, soup or pudding, seen from above. */
export function bowl(c: Canvas, of: BowlOf, r = 68): string {
  const k = r / 68;
  const [count, size] = (of.pieces && COUNTS[of.pieces]) || [8, 12.5];
  const points = of.pieces ? spread(c.random, count, 44 * k, size * 1.35 * k) : [];
  const pieces = points.map(({ x, y }) => at(x, y, piece(c, of.pieces ?? 'paneer', size * k), c.random.between(-50, 50))).join('');
  const tops: Record<BowlOf['top'][number], () => string> = {
    cream: () => at(4 * k, -2 * k, cream(0.95 * k)),
    coriander: () => herbs(c, 4, 34 * k, 0.95 * k),
    butter: () => butter(2 * k, -2 * k, 1.1 * k),
    curryLeaf: () =>
      spread(c.random, 4, 38 * k, 16)
        .map(({ x, y }) => leaf(x, y, 20 * k, c.random.between(0, 180)))
        .join(''),
    redChilli: () => chilli(10 * k, -12 * k, 34 * k, 24) + chilli(-14 * k, 12 * k, 30 * k, -30),
    specks: () => specks(c, 26, 50 * k, of.specks ?? ['#4f9a41', '#c2452a'], 1.2 * k, 2.6 * k),
    nuts: () =>
      spread(c.random, 9, 36 * k, 12)
        .map(({ x, y }) => at(x, y, piece(c, 'nuts', 8 * k), c.random.between(0, 180)))
        .join(''),
  };
  return (
    vessel(c, of.vessel, r, of.sauce) +
    lift(pieces) +
    of.top.map((one) => tops[one]()).join('') +
    line(`M${n(-47 * k)} ${n(-22 * k)}A${n(52 * k)} ${n(52 * k)} 0 0 1 ${n(-16 * k)} ${n(-49 * k)}`, '#ffffff', 3.4 * k, ' opacity=".5"')
  );
}

/** A small bowl beside something else: chutney, sambar, raita. */
export const dip = (c: Canvas, x: number, y: number, r: number, sauce: readonly [string, string], bits: readonly string[], kind: Vessel = 'steel') =>
  at(x, y, vessel(c, kind, r, sauce) + specks(c, 9, r * 0.6, bits, 1.2, 2.4));

export const GREEN_CHUTNEY = ['#86b84a', '#4f8a2c'] as const;
export const COCONUT_CHUTNEY = ['#fffdf5', '#e6dfce'] as const;
export const SAMBAR = ['#ea8a3c', '#b7521a'] as const;
export const RED_CHUTNEY = ['#d8492c', '#96291a'] as const;
export const RAITA = ['#ffffff', '#eae3da'] as const;
