import { at, type Canvas, disc, lift, line, n, shape } from './canvas.ts';

/** The plate that food is served on. `leaf`: a banana leaf under a steel plate; `bareLeaf`: food right on the leaf. */
export type Plate = 'steel' | 'white' | 'clay' | 'slate' | 'leaf' | 'bareLeaf';
export type Cloth = 'tomato' | 'turmeric' | 'marigold' | 'leaf' | 'jamun' | 'rose' | 'sky' | 'sand';

/** The design's `cloth-*` pairs: the light at the top left, the far corner. */
export const CLOTHS: Record<Cloth, readonly [string, string]> = {
  tomato: ['#ffd9c6', '#ffb894'],
  turmeric: ['#ffe9b3', '#ffd27a'],
  marigold: ['#ffdf9e', '#ffb64d'],
  leaf: ['#d9efd0', '#b4dba8'],
  jamun: ['#e4dcfb', '#c6b8f3'],
  rose: ['#ffdcdc', '#f9b6b4'],
  sky: ['#d8ebf4', '#b1d5e8'],
  sand: ['#f3e4d2', '#e3cbb0'],
};

interface Ware {
  readonly rim: readonly string[];
  readonly well: readonly string[];
  readonly edge: string;
}

const STEEL: Ware = { rim: ['#ffffff', '#d3ccd1', '#f4f1f2'], well: ['#f7f4f5', '#f1edef', '#dcd6da'], edge: '#3a2430' };
const WARE: Record<Exclude<Plate, 'bareLeaf'>, Ware> = {
  steel: STEEL,
  leaf: STEEL,
  white: { rim: ['#ffffff', '#fffdf9', '#efe6da'], well: ['#ffffff', '#fdfaf5', '#f0e8dc'], edge: '#8a6a4a' },
  clay: { rim: ['#d98955', '#c2703f', '#a4562c'], well: ['#cd7a47', '#bd6a3a', '#a3562d'], edge: '#5b2a10' },
  slate: { rim: ['#5a4b58', '#3f333f', '#2f2530'], well: ['#493c48', '#3c303b', '#30262f'], edge: '#000000' },
};

/** A plate or a small bowl of a ware around (0, 0). */
function ware(c: Canvas, kind: Exclude<Plate, 'bareLeaf'>, r: number, height: 'low' | 'high'): string {
  const { rim, well, edge } = WARE[kind];
  return (
    c.shade(r, height) +
    disc(0, 0, r, c.sheen(...rim)) +
    disc(0, 0, r * 0.86, c.ball(...well)) +
    `<circle r="${n(r * 0.86)}" fill="none" stroke="${edge}" stroke-opacity=".13" stroke-width="${n(Math.max(1, r * 0.012))}"/>`
  );
}

function bananaLeaf(): string {
  const veins = [-120, -80, -40, 0, 40, 80, 112].map((x) => {
    const reach = 66 * Math.sqrt(Math.max(0.05, 1 - (x / 180) ** 2));
    return line(`M${x} 0q18 ${n(-reach * 0.6)} 36 ${n(-reach)}M${x} 0q18 ${n(reach * 0.6)} 36 ${n(reach)}`, '#6fbd76', 1.8);
  });
  return at(
    0,
    0,
    lift(shape('M-175 0C-100 -125 100 -115 180 0C100 115 -100 125 -175 0Z', '#4da45a'), 'high') + line('M-175 0H180', '#8fd08f', 3.4) + veins.join(''),
    -14,
  );
}

/** The plate with its food, both drawn in units of a hundredth of the plate's radius. */
export function served(c: Canvas, plate: Plate, food: string): string {
  if (plate === 'bareLeaf') return bananaLeaf() + food;
  return (plate === 'leaf' ? bananaLeaf() : '') + ware(c, plate, 100, 'high') + food;
}

/** A katori of the plate's ware, `r` in the same units. */
export const katori = (c: Canvas, plate: Plate, x: number, y: number, r: number, filling: string) =>
  at(x, y, ware(c, plate === 'bareLeaf' || plate === 'leaf' ? 'steel' : plate, r, 'high') + filling);

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly cloth: Cloth;
  /** What stands on the cloth, in plate units around its middle. */
  readonly things: string;
}

/** The whole picture as SVG: cloth with three rings, and what stands on it. */
export function scene(c: Canvas, { width, height, cloth, things }: Scene): string {
  const r = 0.43 * Math.min(width, height);
  const [near, far] = CLOTHS[cloth];
  const rings = [132, 162, 194].map((radius) => `<circle r="${radius}"/>`).join('');
  const shadow = (id: string, down: number, blur: number, colour: string, strength: number) =>
    `<filter id="${id}" x="-30%" y="-30%" width="160%" height="170%"><feDropShadow dx="0" dy="${down}" stdDeviation="${blur}" flood-color="${colour}" flood-opacity="${strength}"/></filter>`;
  const defs =
    `<radialGradient id="cloth" cx=".3" cy=".15" r="1.1"><stop offset="0" stop-color="${near}"/><stop offset="1" stop-color="${far}"/></radialGradient>` +
    shadow('high', 9, 8, '#5b2a10', 0.3) +
    shadow('low', 2.6, 2.4, '#3a2430', 0.36) +
    c.definitions();
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>` +
    `<rect width="${width}" height="${height}" fill="url(#cloth)"/><g transform="translate(${n(width / 2)} ${n(height * 0.51)}) scale(${Math.round(r) / 100})">` +
    `<g fill="none" stroke="#fff" stroke-opacity=".28" stroke-width="1.7">${rings}</g>${things}</g></svg>`
  );
}
