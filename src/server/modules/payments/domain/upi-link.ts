/** A request to pay over UPI. `ref` is unique to the attempt; the amount in paise is locked, for the link names it. */
export interface UpiRequest {
  readonly payeeAddress: string;
  readonly payeeName: string;
  readonly ref: string;
  readonly amountPaise: number;
  readonly note: string;
}

/** Restaurants, in the card networks' list of merchant categories. */
const MERCHANT_CATEGORY = '5812';
const ADDRESS = /^[A-Za-z0-9._-]{2,256}@[A-Za-z][A-Za-z0-9]{1,63}$/;
const REF = /^[A-Za-z0-9]{1,35}$/;
const NOTE_LENGTH = 50;

/** Spaces as %20 and the @ raw, as UPI apps read them: form encoding (`+`, `%40`) shows up in the payee's name and breaks the address. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('%40', '@');

/** Rupees with two decimals, without a float on the way. */
const rupees = (paise: number): string => `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, '0')}`;

/**
 * The `upi://pay` link of NPCI's Linking Specification 1.6, for an intent on phones and the same text as a QR.
 * Throws `RangeError` for an address, reference or amount that the specification does not allow.
 */
export function upiLink(request: UpiRequest): string {
  if (!ADDRESS.test(request.payeeAddress)) throw new RangeError('Not a UPI address');
  if (!REF.test(request.ref)) throw new RangeError('A UPI reference has 1 to 35 letters and digits');
  if (!Number.isSafeInteger(request.amountPaise) || request.amountPaise <= 0) throw new RangeError('Not an amount to pay');
  const fields = {
    pa: request.payeeAddress,
    pn: request.payeeName,
    mc: MERCHANT_CATEGORY,
    tr: request.ref,
    tn: [...request.note].slice(0, NOTE_LENGTH).join(''),
    am: rupees(request.amountPaise),
    cu: 'INR',
  };
  return `upi://pay?${Object.entries(fields)
    .map(([key, value]) => `${key}=${encode(value)}`)
    .join('&')}`;
}
