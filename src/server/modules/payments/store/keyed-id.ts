import { createHash } from 'node:crypto';

/** A key, of somebody or something, as a row's id (UUIDv8): the same key is the same row, so that asking twice does once. */
export function keyedId(key: string, of: string): string {
  const bytes = createHash('sha256').update(`${key}\n${of}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
