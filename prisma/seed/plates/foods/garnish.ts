import { at, type Canvas, disc, line, n, oval, shape, spread } from '../canvas.ts';

/** Coriander: three small leaves on a stem. */
export const coriander = (x: number, y: number, size: number, turn: number) =>
  at(
    x,
    y,
    line('M0 9L0 1', '#3d7a33', 1.8) +
      disc(-4, -1, 4.4, '#4f9a41') +
      disc(4, -1, 4.4, '#458c39') +
      disc(0, -6, 4.8, '#62ad50') +
      line('M0 0L0 -6', '#3d7a33', 0.8),
    turn,
    size,
  );

/** A curry leaf, or a mint leaf when short. */
export const leaf = (x: number, y: number, length: number, turn: number, colour = '#3f8a3c') =>
  at(
    x,
    y,
    shape(`M0 ${n(-length / 2)}Q${n(length * 0.34)} 0 0 ${n(length / 2)}Q${n(-length * 0.34)} 0 0 ${n(-length / 2)}Z`, colour) +
      line(`M0 ${n(-length * 0.4)}L0 ${n(length * 0.42)}`, '#a5d490', 0.9),
    turn,
  );

export const chilli = (x: number, y: number, length: number, turn: number, colour = '#d23a2a') =>
  at(
    x,
    y,
    line(`M${n(-length / 2)} 0Q0 ${n(-length * 0.18)} ${n(length / 2)} ${n(length * 0.08)}`, colour, length * 0.17) +
      line(`M${n(-length / 2 - 3)} -1L${n(-length / 2 - 8)} -4`, '#4d8c3a', 2.4) +
      line(`M${n(-length * 0.3)} ${n(-length * 0.09)}Q0 ${n(-length * 0.17)} ${n(length * 0.25)} ${n(-length * 0.03)}`, '#ffffff', 1.2, ' opacity=".45"'),
    turn,
  );

export const onionRing = (x: number, y: number, r: number) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="#b25a8c" stroke-width="3.4"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="#f3dcea" stroke-width="2"/>`;

export const lemon = (x: number, y: number, r: number, turn: number) =>
  at(
    x,
    y,
    shape(`M${-r} 0A${r} ${r} 0 0 0 ${r} 0Z`, '#f4c62f') +
      shape(`M${-r * 0.85} 0A${r * 0.85} ${r * 0.85} 0 0 0 ${r * 0.85} 0Z`, '#fff3b8') +
      [-50, 0, 50].map((a) => at(0, 0, line(`M0 1.5L0 ${n(r * 0.72)}`, '#f0cf4e', 1.6), a)).join(''),
    turn,
  );

/** A spoon of cream drawn into a curl. */
export const cream = (size: number) =>
  line('M-26 6C-22 -16 14 -20 22 -2C28 14 2 22 -6 12C-12 4 -2 -6 6 0', '#fff6e6', 5.2 * size, ` transform="scale(${size})" opacity=".95"`);

export const butter = (x: number, y: number, size: number) =>
  at(
    x,
    y,
    shape('M-11 -6L3 -11L12 -3L-2 3Z', '#fff2a8') + shape('M-11 -6L-2 3L-2 10L-11 1Z', '#f2cf52') + shape('M-2 3L12 -3L12 4L-2 10Z', '#f8de76'),
    8,
    size,
  );

/** Small specks of some colours over a disc: tempering, herbs, chopped onion. */
export function specks(c: Canvas, count: number, radius: number, colours: readonly string[], low = 1.4, high = 3.2): string {
  return spread(c.random, count, radius, high)
    .map(({ x, y }) => oval(x, y, c.random.between(low, high), c.random.between(low * 0.8, high * 0.8), c.random.pick(colours), c.random.between(0, 180)))
    .join('');
}

/** Sprigs of coriander over a disc. */
export const herbs = (c: Canvas, count: number, radius: number, size = 1) =>
  spread(c.random, count, radius, 16)
    .map(({ x, y }) => coriander(x, y, size, c.random.between(0, 360)))
    .join('');
