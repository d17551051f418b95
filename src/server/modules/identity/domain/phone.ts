const INDIC_ZEROS = [0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x06f0];

/** A decimal digit of an Indian script as its ASCII digit; anything else unchanged. */
function asciiDigit(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  const zero = INDIC_ZEROS.find((start) => point >= start && point <= start + 9);
  return zero === undefined ? char : String(point - zero);
}

/**
 * An Indian mobile number as E.164 (`+91` and ten digits, the first 6 to 9), or null. Takes what people type: `+91`, `91`, `0` or nothing before
 * it, spaces, hyphens, dots and brackets between, digits of Indian scripts.
 */
export function normalisePhone(text: string): string | null {
  const plain = Array.from(text.replace(/[\s().\-\u200e\u200f\u202a-\u202e\u2011]/gu, ''), asciiDigit).join('');
  const found = /^(?:\+?91|0)?([6-9]\d{9})$/.exec(plain);
  return found ? `+91${found[1]}` : null;
}

/** A number with only the last two digits readable, to show its owner which one it is. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)} ••••• •••${phone.slice(-2)}`;
