import type { LatLng } from '../../../kernel/geo.ts';

interface Part {
  readonly fromAt: number;
  readonly toAt: number;
  readonly from: readonly LatLng[];
  readonly to: readonly LatLng[];
}

const AT_ONCE = 6;

/** A large table put together from parts of at most `side` by `side` places, a few asked for at once. */
export async function inParts(
  from: readonly LatLng[],
  to: readonly LatLng[],
  side: number,
  ask: (part: Part) => Promise<readonly (readonly (number | null)[])[]>,
): Promise<(number | null)[][]> {
  const whole = from.map(() => new Array<number | null>(to.length).fill(null));
  const parts: Part[] = [];
  for (let fromAt = 0; fromAt < from.length; fromAt += side)
    for (let toAt = 0; toAt < to.length; toAt += side) parts.push({ fromAt, toAt, from: from.slice(fromAt, fromAt + side), to: to.slice(toAt, toAt + side) });
  const queue = parts.values();
  async function work(): Promise<void> {
    for (const part of queue)
      for (const [row, seconds] of (await ask(part)).entries())
        for (const [column, one] of seconds.entries()) (whole[part.fromAt + row] ?? [])[part.toAt + column] = one;
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, parts.length) }, work));
  return whole;
}
