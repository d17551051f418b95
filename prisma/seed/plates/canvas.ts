import { type Random, seeded } from '../random.ts';

/** Where a drawing is made: centre (0, 0), the plate's radius is 100. Collects the definitions it needs. */
export interface Canvas {
  readonly random: Random;
  /** A gradient from a light that falls from the top left. Gives the paint's name. */
  ball(...stops: string[]): string;
  /** A gradient across, from the top left to the bottom right. */
  sheen(...stops: string[]): string;
  /** A gradient from top to bottom. */
  fall(...stops: string[]): string;
  /** The soft shadow of a round thing of radius `r` at (0, 0): a gradient, many times cheaper to draw than a blur. */
  shade(r: number, height: 'low' | 'high'): string;
  definitions(): string;
}

/** Lengths with one decimal: a third of the size, and no eye sees more. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

export function createCanvas(seed: string): Canvas {
  const names = new Map<string, string>();
  const define = (tag: string, attributes: string, stops: readonly string[]) => {
    const offsets = stops.map((colour, i) => `<stop offset="${n(stops.length > 1 ? i / (stops.length - 1) : 0)}" stop-color="${colour}"/>`);
    const body = `<${tag} ${attributes} ID>${offsets.join('')}</${tag}>`;
    const name = names.get(body) ?? `g${names.size}`;
    names.set(body, name);
    return `url(#${name})`;
  };
  return {
    random: seeded(seed),
    ball: (...stops) => define('radialGradient', 'cx=".38" cy=".3" r=".75"', stops),
    sheen: (...stops) => define('linearGradient', 'x1="0" y1="0" x2="1" y2="1"', stops),
    shade(r, height) {
      const [down, soft, colour, strength] = height === 'high' ? [9, 17, '#5b2a10', 0.34] : [2.6, 5, '#3a2430', 0.4];
      const edge = (r - soft) / (r + soft);
      const stop = (offset: number, opacity: number) => `<stop offset="${offset.toFixed(3)}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
      const body = `<radialGradient ID>${stop(edge, strength)}${stop((1 + edge) / 2, strength * 0.42)}${stop(1, 0)}</radialGradient>`;
      const name = names.get(body) ?? `g${names.size}`;
      names.set(body, name);
      return `<circle cy="${down}" r="${n(r + soft)}" fill="url(#${name})"/>`;
    },
    fall: (...stops) => define('linearGradient', 'x1="0" y1="0" x2="0" y2="1"', stops),
    definitions: () => [...names].map(([body, name]) => body.replace('ID', `id="${name}"`)).join(''),
  };
}

export const disc = (x: number, y: number, r: number, paint: string, more = '') => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${paint}"${more}/>`;
export const oval = (x: number, y: number, rx: number, ry: number, paint: string, turn = 0, more = '') =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${paint}"${turn ? ` transform="rotate(${n(turn)} ${n(x)} ${n(y)})"` : ''}${more}/>`;
export const shape = (d: string, paint: string, more = '') => `<path d="${d}" fill="${paint}"${more}/>`;
export const line = (d: string, colour: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${more}/>`;
export const box = (x: number, y: number, w: number, h: number, r: number, paint: string, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(r)}" fill="${paint}"${more}/>`;
/** Moves, turns and scales a drawing. */
export const at = (x: number, y: number, body: string, turn = 0, scale = 1) =>
  `<g transform="translate(${n(x)} ${n(y)})${turn ? ` rotate(${n(turn)})` : ''}${scale === 1 ? '' : ` scale(${scale})`}">${body}</g>`;
/** Lifts a drawing off what lies below: `low` for pieces, `high` for plates. */
export const lift = (body: string, height: 'low' | 'high' = 'low') => `<g filter="url(#${height})">${body}</g>`;

/** Points spread over a disc, at least `gap` apart where there is room. */
export function spread(random: Random, count: number, radius: number, gap = 0): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  for (let tries = 0; points.length < count && tries < count * 30; tries++) {
    const angle = random.between(0, 2 * Math.PI);
    const away = radius * Math.sqrt(random.next());
    const point = { x: away * Math.cos(angle), y: away * Math.sin(angle) };
    if (tries > count * 20 || points.every((other) => Math.hypot(other.x - point.x, other.y - point.y) >= gap)) points.push(point);
  }
  return points;
}

/** Points on a circle, the first at the top. */
export const ring = (count: number, radius: number, from = -90) =>
  Array.from({ length: count }, (_, i) => {
    const angle = ((from + (360 * i) / count) * Math.PI) / 180;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), turn: from + 90 + (360 * i) / count };
  });

/** A closed, soft, uneven outline around (0, 0). */
export function blob(random: Random, radius: number, uneven = 0.08, corners = 11): string {
  const points = ring(corners, 1).map(({ x, y }) => {
    const r = radius * (1 + random.between(-uneven, uneven));
    return { x: x * r, y: y * r };
  });
  const between = points.map((p, i) => {
    const q = points[(i + 1) % points.length] ?? p;
    return { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 };
  });
  const last = between.at(-1) ?? { x: radius, y: 0 };
  return `M${n(last.x)} ${n(last.y)}${points.map((p, i) => `Q${n(p.x)} ${n(p.y)} ${n(between[i]?.x ?? 0)} ${n(between[i]?.y ?? 0)}`).join('')}Z`;
}
