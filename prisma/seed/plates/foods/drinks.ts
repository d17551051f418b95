import { at, type Canvas, disc, lift, line, n, oval, ring, shape, spread } from '../canvas.ts';
import { leaf, lemon, specks } from './garnish.ts';

export interface GlassOf {
  /** From the top to the bottom of the drink. */
  readonly drink: readonly [string, string, ...string[]];
  readonly foam?: string;
  readonly top?: 'ice' | 'mint' | 'lemon' | 'nuts' | 'cream';
  readonly tall: boolean;
}

/** A glass, seen from a little above, as the emoji are. */
export function glass(c: Canvas, of: GlassOf): string {
  const h = of.tall ? 62 : 44;
  const w = of.tall ? 36 : 38;
  const b = w * 0.72;
  const body = `M${-w} ${-h}L${n(-b)} ${n(h * 0.86)}Q${n(-b)} ${h} ${n(-b + 10)} ${h}L${n(b - 10)} ${h}Q${n(b)} ${h} ${n(b)} ${n(h * 0.86)}L${w} ${-h}Z`;
  const inner = `M${n(-w * 0.9)} ${n(-h * 0.74)}L${n(-b * 0.88)} ${n(h * 0.82)}Q${n(-b * 0.86)} ${n(h * 0.92)} ${n(-b + 13)} ${n(h * 0.92)}L${n(b - 13)} ${n(h * 0.92)}Q${n(b * 0.86)} ${n(h * 0.92)} ${n(b * 0.88)} ${n(h * 0.82)}L${n(w * 0.9)} ${n(-h * 0.74)}Z`;
  const surface = -h * 0.74;
  const tops = {
    ice: () =>
      [
        [-12, -4, 12],
        [11, -2, -18],
      ]
        .map(([x = 0, y = 0, t = 0]) =>
          at(x, surface + y, `<rect x="-9" y="-9" width="18" height="18" rx="4" fill="#f2fbff" opacity=".85" stroke="#cfe6f2"/>`, t),
        )
        .join(''),
    mint: () => leaf(-6, surface - 6, 22, -38, '#55a648') + leaf(7, surface - 8, 22, 32, '#45933b'),
    lemon: () => lift(lemon(20, surface - 6, 14, 160)) + leaf(-10, surface - 4, 18, -40, '#55a648'),
    nuts: () =>
      spread(c.random, 16, 24)
        .map(({ x, y }) => oval(x, surface + y * 0.22, 2.6, 1.6, c.random.pick(['#8fbf5a', '#c98f45', '#f3d9a0', '#b3202f'])))
        .join(''),
    cream: () =>
      lift(disc(-10, surface - 7, 13, '#fffdf7') + disc(10, surface - 6, 13, '#fbf4e6') + disc(0, surface - 15, 12, '#ffffff')) +
      disc(1, surface - 27, 5, '#d33a48'),
  };
  return (
    lift(shape(body, '#ffffff', ' opacity=".62"') + shape(body, 'none', ' stroke="#ffffff" stroke-width="2.5" opacity=".9"')) +
    shape(inner, c.fall(of.drink[0], ...of.drink.slice(1))) +
    oval(0, surface, w * 0.9, 9, of.foam ?? of.drink[0]) +
    (of.foam
      ? oval(0, surface - 2, w * 0.86, 7, '#ffffff', 0, ' opacity=".35"') +
        spread(c.random, 9, 20)
          .map(({ x, y }) => disc(x, surface + y * 0.25, 1.8, '#ffffff', ' opacity=".7"'))
          .join('')
      : '') +
    [-0.5, 0, 0.5].map((x) => line(`M${n(x * w * 1.3)} ${n(-h * 0.5)}L${n(x * b * 1.3)} ${n(h * 0.78)}`, '#ffffff', 1.8, ' opacity=".28"')).join('') +
    line(`M${n(-w * 0.78)} ${n(-h * 0.5)}L${n(-b * 0.74)} ${n(h * 0.5)}`, '#ffffff', 5, ' opacity=".5"') +
    (of.top ? tops[of.top]() : '') +
    `<ellipse cy="${-h}" rx="${w}" ry="11" fill="none" stroke="#ffffff" stroke-width="2.6" opacity=".95"/>`
  );
}

/** South Indian filter coffee: a steel tumbler in its bowl, from above. */
export function filterCoffee(c: Canvas): string {
  const steel = c.sheen('#ffffff', '#b9b1b8', '#efebed');
  return (
    lift(disc(0, 4, 66, steel)) +
    disc(0, 4, 58, c.sheen('#a9a0a8', '#f3f0f2')) +
    disc(0, 6, 53, c.ball('#e0d9de', '#b4abb3')) +
    lift(disc(0, 0, 43, steel)) +
    disc(0, 0, 38, '#5a2d12') +
    disc(0, 1, 36, c.ball('#e7bd8a', '#c18a4e', '#8a5222')) +
    ring(9, 28)
      .map((p) => disc(p.x, p.y, c.random.between(2.6, 5), '#f6dfbd', ' opacity=".8"'))
      .join('') +
    specks(c, 16, 24, ['#f6dfbd', '#e0b57c'], 1.2, 3.2) +
    line('M-40 -34A52 52 0 0 1 -10 -50', '#ffffff', 4, ' opacity=".8"')
  );
}

/** Cutting chai: a small ribbed glass, two biscuits at its foot. */
export function chai(c: Canvas, biscuits: boolean): string {
  const biscuit = (x: number, y: number, t: number) =>
    lift(
      at(
        x,
        y,
        `<rect x="-20" y="-13" width="40" height="26" rx="5" fill="${c.ball('#f6d79b', '#e0ad5c', '#bb7f31')}"/>` +
          spread(c.random, 8, 11, 5)
            .map((p) => disc(p.x * 1.3, p.y * 0.8, 1.3, '#a86f27'))
            .join(''),
        t,
      ),
    );
  return (
    (biscuits ? biscuit(-46, 44, -18) + biscuit(-22, 58, 6) : '') +
    at(biscuits ? 12 : 0, -2, glass(c, { drink: ['#d99a5b', '#b8702f', '#8f4d1a'], foam: '#edc793', tall: false }))
  );
}
