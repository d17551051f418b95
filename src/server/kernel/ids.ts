/** 16 random bytes; the platform supplies a cryptographic source, tests a seeded one. */
export type RandomBytes = (size: number) => Uint8Array;

const hex = (bytes: Uint8Array) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/** A UUID of version 7 (RFC 9562 section 5.7): sorted by time, 74 random bits. */
export function uuidv7(at: Date, random: RandomBytes): string {
  const bytes = Uint8Array.from(random(16));
  let ms = at.getTime();
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}

/** Read aloud without confusion: no 0/O, 1/I/L, 5/S, 2/Z, 8/B, U. */
const CODE_ALPHABET = '34679ACDEFGHJKMNPQRTVWXY';

/** A short public code of `length` letters and digits that cannot be misheard or misread. */
export function publicCode(length: number, random: RandomBytes): string {
  let code = '';
  while (code.length < length) {
    for (const byte of random(length * 2)) {
      if (byte < 240 && code.length < length) code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
    }
  }
  return code;
}

/** `length` decimal digits, uniformly (for one-time codes). */
export function digits(length: number, random: RandomBytes): string {
  let code = '';
  while (code.length < length) {
    for (const byte of random(length * 2)) if (byte < 250 && code.length < length) code += String(byte % 10);
  }
  return code;
}
