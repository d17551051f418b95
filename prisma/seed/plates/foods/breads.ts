import { at, blob, type Canvas, disc, lift, line, n, oval, ring, shape, spread } from '../canvas.ts';
import { COCONUT_CHUTNEY, dip, RED_CHUTNEY, SAMBAR } from './bowls.ts';
import { butter, herbs, specks } from './garnish.ts';

/** Brown blisters of the fire on a flat bread. */
const char = (c: Canvas, count: number, radius: number, colour = '#a9642c', opacity = 0.5) =>
  spread(c.random, count, radius, 10)
    .map(({ x, y }) =>
      oval(
        x,
        y,
        c.random.between(2.4, 6.2),
        c.random.between(1.6, 4),
        colour,
        c.random.between(0, 180),
        ` opacity="${n(opacity + c.random.between(-0.1, 0.2))}"`,
      ),
    )
    .join('');

/** Round breads lying over each other: roti, phulka, thepla, paratha. */
export function rounds(c: Canvas, light: string, dark: string, spots: string, buttered: boolean, fleck?: readonly string[]): string {
  const one = (x: number, y: number) =>
    lift(
      at(x, y, shape(blob(c.random, 50, 0.025, 14), c.ball(light, light, dark)) + char(c, 15, 41, spots) + (fleck ? specks(c, 18, 42, fleck, 1.2, 2.6) : '')),
    );
  return one(19, 17) + one(4, -1) + one(-15, -14) + (buttered ? butter(-16, -16, 1.1) : '');
}

/** Naan or kulcha: drops out of the tandoor. */
export function naan(c: Canvas, fleck: readonly string[], buttered = true): string {
  const one = () =>
    shape('M-66 6C-62 -26 -14 -36 22 -28C54 -22 70 -8 68 4C66 18 40 28 8 30C-28 34 -66 30 -66 6Z', c.ball('#fbe6bd', '#f3cf92', '#cf9148')) +
    char(c, 17, 26, '#8f4d1a', 0.55) +
    at(-30, 0, char(c, 6, 22, '#8f4d1a', 0.5)) +
    at(34, -2, char(c, 6, 20, '#8f4d1a', 0.5)) +
    [-34, 0, 34].map((x) => at(x, 0, specks(c, 8, 24, fleck, 1.2, 2.6))).join('') +
    line('M-52 -4C-36 -20 0 -26 34 -18', '#fff6dd', 3.2, ' opacity=".7"');
  return lift(at(6, 22, one(), -14)) + lift(at(-4, -18, one(), -24)) + (buttered ? butter(-2, -20, 1.2) : '');
}

/** Breads blown up in hot oil: puri, bhatura. */
export function puffed(c: Canvas, places: readonly (readonly [number, number, number])[]): string {
  return places
    .map(([x, y, r]) =>
      lift(
        at(
          x,
          y,
          shape(blob(c.random, r, 0.03, 13), c.ball('#ffe3a3', '#eeb04e', '#b86e22')) +
            char(c, 8, r * 0.7, '#a9601f', 0.28) +
            oval(-r * 0.3, -r * 0.42, r * 0.34, r * 0.15, '#fff4cf', -28, ' opacity=".8"'),
        ),
      ),
    )
    .join('');
}

/** A crisp dosa rolled up, with chutneys and sambar; `lace` for rava dosa's holes. */
export function dosa(c: Canvas, tone: 'gold' | 'pale' | 'green', filled: boolean, lace = false): string {
  const [a, b, d, e, spot] = {
    gold: ['#e9a23d', '#f7cf7d', '#dd9434', '#a85f1c', '#9a5618'],
    pale: ['#f0dfb8', '#fdf6e2', '#eddcb2', '#c7a566', '#c7a566'],
    green: ['#b3a63f', '#dcd389', '#a99a35', '#75661d', '#5f7a25'],
  }[tone] as [string, string, string, string, string];
  const spots = Array.from({ length: lace ? 46 : 28 }, () =>
    oval(
      c.random.between(-88, 84),
      c.random.between(-19, 19),
      c.random.between(1.8, lace ? 3.6 : 5.6),
      c.random.between(1, 2.4),
      lace ? '#7a4212' : spot,
      0,
      ` opacity="${n(c.random.between(0.28, 0.6))}"`,
    ),
  ).join('');
  const roll =
    shape('M-98 -24C-39 -33.6 49 -31.5 98 -21.6Q104.9 0 98 23.400C39 33 -49 33 -98 24.600Q-91 0 -98 -24Z', c.fall(a, b, d, e)) +
    oval(96.5, 0.9, 6.6, 21.6, e) +
    oval(97, 1.5, 3.6, 13.8, filled ? '#f4cf63' : b) +
    line('M-94 9C-29.4 15.6 39 15 93 8.4', e, 2, ' opacity=".7"') +
    spots +
    line('M-83 -15C-29.4 -22.2 29.4 -21.6 78.4 -13.8', '#fff3cf', 3.5, ' opacity=".75"');
  return (
    dip(c, -42, -46, 23, SAMBAR, ['#f4b25a', '#3f7d33']) +
    dip(c, 8, -60, 23, COCONUT_CHUTNEY, ['#8dba63', '#c9402a']) +
    dip(c, 53, -38, 23, RED_CHUTNEY, ['#f0a35c', '#3f7d33']) +
    lift(at(0, 24, roll, -13, 0.92))
  );
}

/** A thick griddle cake with things pressed into it: uttapam, adai, cheela. */
export function griddleCake(c: Canvas, light: string, dark: string, bits: readonly string[], herbCount = 4): string {
  return (
    lift(
      at(
        -4,
        8,
        shape(blob(c.random, 58, 0.03, 14), c.ball(light, light, dark)) +
          char(c, 14, 50, dark, 0.35) +
          specks(c, 46, 46, bits, 2, 4.4) +
          herbs(c, herbCount, 34, 0.85),
      ),
    ) +
    dip(c, 54, -42, 22, COCONUT_CHUTNEY, ['#8dba63', '#c9402a']) +
    dip(c, -52, -46, 20, SAMBAR, ['#f4b25a', '#3f7d33'])
  );
}

/** Appam: a lace edge around a soft middle. */
export function appam(c: Canvas): string {
  const one = (x: number, y: number) =>
    lift(
      at(
        x,
        y,
        shape(blob(c.random, 47, 0.05, 18), c.ball('#fff9ea', '#f4dfb3', '#d9a55c')) +
          ring(26, 40)
            .map((p) => oval(p.x, p.y, 2.4, 1.4, '#c98f45', p.turn, ' opacity=".6"'))
            .join('') +
          disc(0, 0, 26, c.ball('#ffffff', '#fbf4e4')) +
          specks(c, 14, 20, ['#efe2c6'], 1, 2),
      ),
    );
  return one(22, 16) + one(-18, -10) + dip(c, 50, -48, 23, ['#fff1cf', '#dfb76c'], ['#e0803a', '#5f9a45'], 'white');
}

/** Idli and vada with sambar and chutney. */
export function idliVada(c: Canvas, idlis: number, vadas: number): string {
  const places = [
    [-34, 20],
    [6, 30],
    [-14, -14],
    [26, -8],
  ].slice(0, idlis) as [number, number][];
  const idli = places
    .map(([x, y]) =>
      lift(disc(x, y, 25, c.ball('#ffffff', '#fbf8f0', '#d8cfbf')) + oval(x - 7, y - 9, 9, 4, '#ffffff', -24) + specks(c, 7, 15, ['#e9e2d4'], 0.8, 1.6)),
    )
    .join('');
  const vadaPlaces = (
    [
      [38, 22],
      [12, 50],
      [-30, 46],
    ] as const
  ).slice(0, vadas);
  const start =
    idlis === 0
      ? [
          [-26, 20],
          [24, 26],
          [4, -22],
        ]
      : vadaPlaces;
  const vada = start
    .slice(0, vadas)
    .map(([x = 0, y = 0]) =>
      lift(
        disc(x, y, 25, c.ball('#e8a850', '#b26a22', '#7c420f')) +
          disc(x, y, 8, '#5f300c') +
          disc(x + 1, y + 1.5, 6.5, '#f1e6da') +
          at(x, y, specks(c, 9, 21, ['#7c420f', '#f3c77e'], 1, 2)),
      ),
    )
    .join('');
  return dip(c, -50, -44, 24, SAMBAR, ['#f4b25a', '#3f7d33']) + dip(c, 52, -46, 23, COCONUT_CHUTNEY, ['#8dba63', '#c9402a']) + idli + vada;
}
