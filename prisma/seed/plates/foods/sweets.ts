import { at, type Canvas, disc, lift, line, n, oval, ring, shape, spread } from '../canvas.ts';
import { type Vessel, vessel } from './bowls.ts';
import { specks } from './garnish.ts';

const PISTACHIO = ['#8fbf5a', '#6ea23f', '#b6d885'];

const sphere = (c: Canvas, r: number, paints: readonly string[], gloss = true) =>
  disc(0, 0, r, c.ball(...paints)) + (gloss ? oval(-r * 0.32, -r * 0.42, r * 0.3, r * 0.15, '#ffffff', -32, ' opacity=".75"') : '');

/** Kaju katli: a star of eight diamonds on a red round with a silver-foil shine. */
export function kajuKatli(c: Canvas): string {
  const paint = c.sheen('#fffdf7', '#efe2c9', '#ffffff', '#d8c5a2');
  const piece =
    lift(`<path d="M0 -6l18.4 -39l-18.4 -39l-18.4 39z" fill="${paint}" stroke="#d9c9a8" stroke-width=".8"/>`) +
    shape('M0 -16l11.5 -28.800l-11.5 -28.800l-11.5 28.800z', '#fff', ' opacity=".5"');
  return (
    disc(0, 0, 90, '#9c2f43') +
    `<circle r="90" fill="none" stroke="#ffdd90" stroke-width="3" stroke-dasharray="5 7"/>` +
    ring(8, 0)
      .map(({ turn }) => at(0, 0, piece, turn))
      .join('') +
    disc(0, 0, 6, '#6ea23f') +
    disc(-1.5, -1.5, 3, '#a6d06f')
  );
}

/** Dumplings of milk in syrup: gulab jamun, rasgulla, rasmalai. */
export function inSyrup(c: Canvas, kind: Vessel, syrup: readonly [string, string], ball: readonly string[], size = 19): string {
  const places = [...ring(5, 30), { x: 0, y: 0 }];
  return (
    vessel(c, kind, 70, syrup) +
    places.map(({ x, y }) => lift(at(x, y, sphere(c, size, ball) + specks(c, 5, size * 0.5, PISTACHIO, 1, 2.2)))).join('') +
    line('M-48 -24A54 54 0 0 1 -18 -50', '#ffffff', 3.4, ' opacity=".5"')
  );
}

/** Round sweets or snacks piled up: laddu, peda, kachori, bonda, paniyaram. */
export function balls(c: Canvas, paints: readonly string[], grain: readonly string[], top: 'pistachio' | 'none' = 'pistachio', size = 23): string {
  const places = [...ring(6, 43), { x: 0, y: 0 }, { x: 14, y: -12 }].slice(0, 7);
  return places
    .map(({ x, y }) =>
      lift(
        at(
          x,
          y,
          sphere(c, size, paints, false) +
            specks(c, 22, size * 0.82, grain, 1.2, 2.6) +
            (top === 'pistachio' ? at(0, -3, specks(c, 4, 6, PISTACHIO, 1.6, 2.8)) : '') +
            oval(-size * 0.34, -size * 0.5, size * 0.28, size * 0.12, '#ffffff', -30, ' opacity=".55"'),
        ),
      ),
    )
    .join('');
}

/** Slabs cut into squares, seen a little from the side: barfi, dhokla, mysore pak. */
export function squares(c: Canvas, topPaint: readonly [string, string], side: string, over: (c: Canvas) => string, size = 17): string {
  const places = [
    [-40, -26],
    [-2, -36],
    [37, -26],
    [-42, 10],
    [-3, 2],
    [37, 10],
    [-22, 42],
    [18, 42],
  ] as const;
  return places
    .map(([x, y]) =>
      lift(
        at(
          x,
          y,
          shape(`M${-size} ${-size + 3}L${size} ${-size + 3}L${size} ${size + 4}L${-size} ${size + 4}Z`, side, ' stroke-linejoin="round"') +
            `<rect x="${-size}" y="${-size}" width="${2 * size}" height="${2 * size}" rx="3.5" fill="${c.sheen(topPaint[0], topPaint[1])}"/>` +
            over(c),
          c.random.between(-7, 7),
        ),
      ),
    )
    .join('');
}
export const pistachioTop = (c: Canvas) => specks(c, 5, 9, PISTACHIO, 1.6, 3.2);
export const silverTop = (c: Canvas) => shape('M-11 -11L9 -12L12 8L-8 12Z', '#ffffff', ' opacity=".75"') + specks(c, 3, 7, PISTACHIO, 1.6, 2.8);
export const mustardTop = (c: Canvas) =>
  specks(c, 6, 12, ['#4a2d16', '#2f1b0c'], 1, 1.7) + specks(c, 4, 11, ['#4f9a41', '#62ad50'], 1.8, 3.4) + specks(c, 4, 12, ['#ffffff'], 1.2, 2.4);

/** Spirals of batter in syrup: jalebi, imarti. */
export function jalebi(c: Canvas): string {
  const coil = (turns: number) => {
    const points = Array.from({ length: turns * 16 + 1 }, (_, i) => {
      const a = (i / 16) * 2 * Math.PI;
      const r = 5 + (i / (turns * 16)) * 25 + c.random.between(-1, 1);
      return `${n(r * Math.cos(a))} ${n(r * Math.sin(a))}`;
    });
    const d = `M${points.join('L')}`;
    return line(d, '#c65f0c', 9) + line(d, '#f39a24', 6.6) + line(d, '#ffd27c', 2, ' opacity=".8"');
  };
  return (
    [
      [-30, -30],
      [32, -24],
      [-2, 2],
      [-36, 32],
      [30, 36],
    ]
      .map(([x = 0, y = 0]) => lift(at(x, y, coil(3), c.random.between(0, 360))))
      .join('') + specks(c, 10, 50, PISTACHIO, 1.4, 2.6)
  );
}

/** Kulfi on sticks. */
export function kulfi(c: Canvas, light: string, dark: string): string {
  const one = box(light, dark, c);
  return lift(at(-26, -6, one, -22)) + lift(at(24, -2, one, 12));
}
const box = (light: string, dark: string, c: Canvas) =>
  `<rect x="-3.5" y="36" width="7" height="34" rx="3" fill="#d9b078"/>` +
  shape('M-15 -54Q0 -70 15 -54L21 38Q0 48 -21 38Z', c.sheen(light, light, dark)) +
  line('M-9 -48L-13 26', '#ffffff', 4, ' opacity=".6"') +
  at(0, -10, specks(c, 12, 16, PISTACHIO, 1.4, 2.8)) +
  at(0, 18, specks(c, 8, 14, PISTACHIO, 1.4, 2.8));

/** Half-moons with a crimped edge: gujiya, karanji, momo's cousin. */
export function halfMoons(c: Canvas, light: string, dark: string): string {
  const one =
    shape('M-40 10C-36 -32 36 -32 40 10C20 18 -20 18 -40 10Z', c.ball(light, light, dark)) +
    ring(13, 36, -180)
      .slice(0, 8)
      .map((p) => disc(p.x, p.y * 0.9 + 9, 4.6, light))
      .join('') +
    line('M-24 -2C-12 -14 12 -14 24 -2', '#fff5d8', 2.6, ' opacity=".6"');
  return [
    [-20, -38, -14],
    [26, -8, 10],
    [-18, 30, -6],
  ]
    .map(([x = 0, y = 0, t = 0]) => lift(at(x, y, one, t, 0.95)))
    .join('');
}

/** Fine threads or shreds in a mound with nuts: halwa, sewai. */
export function halwa(c: Canvas, paints: readonly [string, string], shine = '#fff0c9'): string {
  return (
    vessel(c, 'copper', 70, [paints[0], paints[1]]) +
    lift(shape('M-46 8C-46 -34 -14 -48 6 -44C34 -40 50 -14 44 14C38 42 -10 50 -30 40C-42 32 -46 20 -46 8Z', c.ball(paints[0], paints[0], paints[1]))) +
    spread(c.random, 40, 38)
      .map(({ x, y }) => at(x, y, line('M-4 0Q0 -3 4 0', c.random.pick([shine, paints[1]]), 1.8, ' opacity=".7"'), c.random.between(0, 180)))
      .join('') +
    spread(c.random, 9, 30, 12)
      .map(({ x, y }) => at(x, y, oval(0, 0, 6, 3, '#f8e8c4') + line('M-4 0L4 0', '#c99a52', 0.8), c.random.between(0, 180)))
      .join('') +
    specks(c, 8, 32, PISTACHIO, 1.4, 2.6)
  );
}
