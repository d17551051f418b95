import type { Random } from '../random.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The last character of a GSTIN, from its first 14: factors 2, 1, 2, 1 … from the right in base 36 (GSTN's check code). */
export function gstinCheck(first14: string): string {
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const product = (i % 2 === 1 ? 2 : 1) * DIGITS.indexOf(first14.charAt(i));
    sum += Math.floor(product / 36) + (product % 36);
  }
  return DIGITS.charAt((36 - (sum % 36)) % 36);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letters = (random: Random, count: number) => Array.from({ length: count }, () => random.pick([...LETTERS])).join('');

/** A GSTIN of the state that no one holds as far as we know, with a PAN of the right build and a right check character. */
export function gstin(random: Random, stateCode: string): string {
  const pan = `${letters(random, 3)}${random.pick(['C', 'F', 'F', 'P'])}${letters(random, 1)}${String(random.int(1000, 9999))}${letters(random, 1)}`;
  const first = `${stateCode}${pan}1Z`;
  return first + gstinCheck(first);
}

/** An FSSAI number: kind (1 licence, 2 registration), state, year, officer, serial. */
export function fssai(random: Random, stateCode: string, registered: boolean): string {
  const pad = (value: number, size: number) => String(value).padStart(size, '0');
  return `${registered ? 2 : 1}${stateCode}${pad(random.int(17, 25), 2)}${pad(random.int(1, 999), 3)}${pad(random.int(1, 999_999), 6)}`;
}

/** A two-wheeler's plate of the state. */
export function vehiclePlate(random: Random, state: string): string {
  const open = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  return `${state}${String(random.int(1, 20)).padStart(2, '0')}${random.pick([...open])}${random.pick([...open])}${random.int(1000, 9999)}`;
}
