import { at, blob, box, type Canvas, disc, lift, line, n, oval, ring, shape, spread } from '../canvas.ts';
import { dip, GREEN_CHUTNEY, RAITA, RED_CHUTNEY } from './bowls.ts';
import { butter, chilli, herbs, lemon, onionRing, specks } from './garnish.ts';

export function samosa(c: Canvas): string {
  const one =
    shape('M0 -40C7 -38 40 24 38 32C34 40 -34 40 -38 32C-40 24 -7 -38 0 -40Z', c.ball('#f9d48a', '#e0a045', '#a8661f')) +
    line('M-1 -34C2 -10 8 16 22 33', '#a8661f', 2.2, ' opacity=".55"') +
    line('M-33 30C-16 35 16 35 33 30', '#b87428', 2.6, ' opacity=".6"') +
    line('M-7 -18C-14 0 -20 12 -25 20', '#fff0c4', 3.6, ' opacity=".8"') +
    specks(c, 6, 16, ['#b87428'], 1, 2);
  return dip(c, 46, -44, 22, GREEN_CHUTNEY, ['#dcefc2']) + lift(at(-26, -12, one, -12)) + lift(at(26, 22, one, 16)) + chilli(-28, 54, 34, 8, '#4c9a3a');
}

const bun = (c: Canvas, r: number) =>
  disc(0, 0, r, c.ball('#f7cf8b', '#dc9440', '#9c5a1c')) + oval(-r * 0.3, -r * 0.42, r * 0.34, r * 0.15, '#fff0cf', -26, ' opacity=".7"');

/** A fried potato ball in a bun, with chillies and the dry garlic chutney. */
export function vadaPav(c: Canvas): string {
  const one =
    lift(disc(9, 14, 35, c.ball('#fbe3b4', '#e4b269'))) +
    lift(disc(5, 7, 30, c.ball('#f8c34a', '#dc8f1c', '#a8600f')) + specks(c, 12, 22, ['#b7690f', '#ffe39b'], 1, 2.2)) +
    lift(at(-7, -9, bun(c, 34)));
  return (
    lift(at(-26, -10, one)) +
    lift(at(34, 18, one, 0, 0.92)) +
    specks(c, 16, 30, ['#c2452a', '#dd6a3a'], 1.2, 2.4) +
    chilli(-24, 52, 38, 6, '#4c9a3a') +
    chilli(22, -52, 34, -16, '#5aa845')
  );
}

/** Mashed vegetables with butter, two buttered buns beside. */
export function pavBhaji(c: Canvas, sauce: readonly [string, string], withButter: boolean): string {
  const pav = (turn: number) =>
    lift(at(0, 0, box(-23, -23, 46, 46, 13, c.ball('#f8d08a', '#dc9440', '#a3611f')) + oval(-6, -11, 11, 5, '#fff0cf', -20, ' opacity=".7"'), turn));
  return (
    at(40, -28, pav(10)) +
    at(44, 24, pav(-8)) +
    at(
      -22,
      4,
      dip(c, 0, 0, 52, sauce, ['#ffd9a6', '#7c1f10', '#4f9a41'], 'iron') +
        specks(c, 30, 38, [sauce[1], '#ffb56b'], 1.6, 3.6) +
        herbs(c, 4, 30) +
        (withButter ? butter(0, -2, 1.3) : ''),
    ) +
    lift(lemon(24, 58, 13, -12))
  );
}

/** Crisp shells, one side broken in and filled. */
export function paniPuri(c: Canvas, filled: 'water' | 'yoghurt'): string {
  const one = (x: number, y: number) =>
    lift(disc(x, y, 21.5, c.ball('#fbdc98', '#e3a64c', '#b2752a'))) +
    oval(x + 2, y + 1, 12.5, 10.5, '#7a4a18') +
    oval(x + 2, y + 2, 11, 9, filled === 'water' ? '#7fa83a' : '#fffaf0') +
    at(x + 2, y + 2, specks(c, 6, 8, filled === 'water' ? ['#dcefc2', '#f0d27a'] : ['#c2452a', '#e8a52c', '#4f9a41'], 1.2, 2.6));
  return [...ring(6, 46), { x: 0, y: 0 }].map(({ x, y }) => one(x, y)).join('');
}

/** Steamed dumplings with pleats drawn up to a knot. */
export function momos(c: Canvas, paints: readonly [string, string, string] = ['#fffdf8', '#f6ecd9', '#d3bd98'], fold = '#cdb78f'): string {
  const one =
    disc(0, 0, 24, c.ball(...paints)) +
    ring(11, 21)
      .map((p) => line(`M${n(p.x)} ${n(p.y)}Q${n(p.x * 0.6 - p.y * 0.25)} ${n(p.y * 0.6 + p.x * 0.25)} 0 0`, fold, 1.5, ' opacity=".8"'))
      .join('') +
    disc(0, 0, 4.6, c.ball(paints[0], paints[2])) +
    oval(-9, -13, 6, 2.6, '#ffffff', -34, ' opacity=".8"');
  return (
    [...ring(5, 44, -54), { x: -2, y: 2 }].map(({ x, y }) => lift(at(x, y, one, c.random.between(0, 40), 1))).join('') +
    dip(c, 50, -50, 19, RED_CHUTNEY, ['#ffb08a'], 'white')
  );
}

/** A coloured snack chaat: crisp base, yoghurt, chutneys, sev. */
export function chaat(c: Canvas, base: readonly [string, string]): string {
  return (
    [...ring(5, 32), { x: 0, y: 0 }].map(({ x, y }) => lift(at(x, y, shape(blob(c.random, 24, 0.08), c.ball(base[0], base[1]))))).join('') +
    line('M-46 -14C-32 -40 -18 12 -2 -14S26 -40 46 -4', '#fffdf6', 9) +
    line('M-40 22C-26 2 -14 42 4 20S30 6 44 24', '#fffdf6', 7) +
    line('M-40 6C-22 -8 -8 24 10 2S34 8 42 8', '#7c3a1c', 4) +
    line('M-28 -30C-14 -44 0 -16 14 -32S34 -28 36 -26', '#5f9a2f', 4) +
    spread(c.random, 60, 46)
      .map(({ x, y }) => at(x, y, line('M-4.5 1Q0 -2 4.5 1', c.random.pick(['#f6c540', '#e8a52c', '#ffdb70']), 1.8), c.random.between(0, 180)))
      .join('') +
    specks(c, 16, 44, ['#b3202f', '#d84455'], 1.8, 2.8) +
    herbs(c, 5, 40, 0.85)
  );
}

/** Pieces on skewers from the tandoor, onion rings and lemon below. */
export function skewers(c: Canvas, kind: 'cubes' | 'seekh', light: string, dark: string, between?: readonly string[]): string {
  const rod = (y: number) => {
    const pieces =
      kind === 'seekh'
        ? box(-52, -11, 98, 22, 11, c.fall(light, light, dark)) +
          Array.from({ length: 9 }, (_, i) => line(`M${-44 + i * 11} -9q4 9 0 18`, dark, 2.2, ' opacity=".5"')).join('') +
          line('M-44 -5L38 -5', '#ffffff', 2.4, ' opacity=".3"')
        : [-40, -14, 12, 38]
            .map(
              (x, i) =>
                at(
                  x,
                  0,
                  shape(blob(c.random, 14.5, 0.06, 8), c.ball(light, light, dark)) + line('M-7 -4L6 -6M-6 4L8 2', '#5a2a10', 2.2, ' opacity=".55"'),
                  c.random.between(-20, 20),
                ) + (between && i < 3 ? box(x + 10.5, -11, 5.5, 22, 2.5, between[i % between.length] ?? dark) : ''),
            )
            .join('');
    return lift(
      at(
        0,
        y,
        line('M-84 0L80 0', '#8d858c', 4) +
          line('M-84 -1L80 -1', '#e9e5e8', 1.4) +
          `<circle cx="-86" r="5" fill="none" stroke="#a49ba2" stroke-width="3"/>` +
          pieces,
        -2,
      ),
    );
  };
  return at(0, 0, rod(-36) + rod(0) + rod(36), -16) + onionRing(-32, 62, 10) + onionRing(-18, 66, 8) + lift(lemon(40, 56, 14, -20)) + herbs(c, 2, 14);
}

/** A whole fish fried in masala, with onion and lemon. */
export function friedFish(c: Canvas): string {
  const fish =
    shape('M-78 -4C-58 -40 -4 -44 40 -12L72 -34Q66 0 74 30L42 10C0 42 -58 34 -78 -4Z', c.fall('#f0a050', '#cf6424', '#8a3410')) +
    [-34, -12, 10, 30].map((x) => line(`M${x} -20q9 18 0 36`, '#6b2408', 2.6, ' opacity=".55"')).join('') +
    disc(-58, -10, 4.6, '#fff6e0') +
    disc(-58, -10, 2.2, '#2b1510') +
    line('M-44 -22Q-38 -6 -46 14', '#6b2408', 2.4, ' opacity=".7"') +
    line('M-62 -22C-40 -34 -10 -32 18 -18', '#ffdba6', 3.2, ' opacity=".7"') +
    specks(c, 22, 30, ['#5f1d07', '#f9c98a'], 1, 2.2);
  return lift(at(2, -4, fish, -14)) + onionRing(-34, 48, 12) + onionRing(-16, 54, 9) + lift(lemon(42, 44, 15, -24)) + herbs(c, 3, 22) + leafyDip(c);
}
const leafyDip = (c: Canvas) => dip(c, 46, -52, 17, GREEN_CHUTNEY, ['#dcefc2']);

/** Cutlets or patties side by side: tikki, shami, cutlet. */
export function patties(c: Canvas, light: string, dark: string): string {
  const one =
    shape(blob(c.random, 25, 0.05), c.ball(light, light, dark)) +
    specks(c, 14, 19, [dark, '#ffe2ab'], 1.2, 2.6) +
    line('M-12 -12Q0 -19 12 -12', '#fff4dc', 2.4, ' opacity=".6"');
  return (
    [
      [-30, -20],
      [24, -28],
      [-4, 20],
      [44, 20],
      [-42, 32],
    ]
      .slice(0, 4)
      .map(([x = 0, y = 0]) => lift(at(x, y, one, c.random.between(0, 90))))
      .join('') +
    dip(c, -46, 46, 19, GREEN_CHUTNEY, ['#dcefc2']) +
    onionRing(34, 56, 10) +
    herbs(c, 2, 20)
  );
}

/** Rolls cut or whole: spring rolls, khandvi, patra, kathi. */
export function logs(c: Canvas, light: string, dark: string, core: string): string {
  return (
    [
      [-22, -36, -16],
      [10, -8, -16],
      [-16, 20, -16],
      [22, 44, -16],
    ]
      .map(([x = 0, y = 0, t = 0]) =>
        lift(
          at(
            x,
            y,
            box(-42, -13, 84, 26, 13, c.fall(light, light, dark)) +
              oval(38, 0, 7, 12, dark) +
              oval(38.5, 0, 4.6, 8.6, core) +
              line('M-32 -6L26 -6', '#fff6df', 2.6, ' opacity=".7"') +
              specks(c, 6, 12, [dark], 1, 2),
            t,
          ),
        ),
      )
      .join('') +
    dip(c, 52, -44, 18, RED_CHUTNEY, ['#ffb08a'], 'white') +
    herbs(c, 2, 20)
  );
}

/** Wide slices with a dip beside: papad, nachos, khakhra. */
export function papad(c: Canvas): string {
  const one = (x: number, y: number) =>
    lift(at(x, y, shape(blob(c.random, 46, 0.05, 15), c.ball('#fbe3a4', '#eec06a', '#d09a3c')) + specks(c, 26, 38, ['#c98c2e', '#fff0c4', '#7c5a2a'], 1.4, 3)));
  return one(18, 12) + one(-14, -8) + dip(c, 48, -48, 18, RAITA, ['#8dba63']);
}
