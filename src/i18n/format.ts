/** Amounts, times and distances as people read them. Digits are Latin and grouping Indian in every language. */

/** Restaurants, riders and customers of the platform share one time zone. */
export const TIME_ZONE = 'Asia/Kolkata';

const MINUS = '−';
const NUMBERS = 'en-IN-u-nu-latn';
const number = new Intl.NumberFormat(NUMBERS, { maximumFractionDigits: 0 });
const twoPlaces = new Intl.NumberFormat(NUMBERS, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Whether any of the amounts has paise, so that all of a list show them or none does. */
export const hasPaise = (amounts: readonly number[]): boolean => amounts.some((amount) => amount % 100 !== 0);

/** Integer paise as rupees: `₹23,14,450`, `−₹100`, `₹12.50`. Paise are shown when there are some, or when `paise` asks for them. */
export function formatMoney(amount: number, paise = hasPaise([amount])): string {
  const text = (paise ? twoPlaces : number).format(Math.abs(amount) / 100);
  return `${amount < 0 ? MINUS : ''}₹${text}`;
}

/** A whole number with Indian grouping and a real minus. */
export const formatCount = (value: number): string => `${value < 0 ? MINUS : ''}${number.format(Math.abs(value))}`;

/** A count in little room: `870`, `2.3k`, `1.2L`. */
export function formatShortCount(value: number): string {
  if (value < 1000) return String(value);
  const [unit, suffix] = value < 100_000 ? [1000, 'k'] : [100_000, 'L'];
  const scaled = value / unit;
  return `${scaled < 100 ? (Math.floor(scaled * 10) / 10).toFixed(1) : Math.floor(scaled)}${suffix}`;
}

/** A signed figure with a real minus: `+9.1`, `−1.2`. */
export const formatSigned = (value: number, digits = 1): string => `${value < 0 ? MINUS : '+'}${Math.abs(value).toFixed(digits)}`;

const latin = (locale: string) => `${locale === 'en' ? 'en-IN' : locale}-u-nu-latn`;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  let format = clocks.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(latin(locale), { hour: 'numeric', minute: '2-digit', hour12: true, timeZone });
    clocks.set(key, format);
  }
  return format;
}

/** Thin spaces and the narrow no-break spaces of newer ICU data differ between Node and browsers; one plain space does not. */
const plain = (text: string) => text.replaceAll(/[\u202f\u2009\u00a0]/g, ' ');

/** `8:21 pm` of an ISO instant, in the reader's language. */
export const formatClock = (iso: string, locale: string, timeZone = TIME_ZONE): string => plain(clock(locale, timeZone).format(new Date(iso)));

/** `8:21–8:26 pm`. */
export const formatClockRange = (from: string, to: string, locale: string, timeZone = TIME_ZONE): string =>
  plain(clock(locale, timeZone).formatRange(new Date(from), new Date(to))).replaceAll(' – ', '–');

/** `10:00 pm–2:00 am`: clocks only, also when the end is on the next day. */
export const formatHours = (from: string, to: string, locale: string, timeZone = TIME_ZONE): string =>
  `${formatClock(from, locale, timeZone)}–${formatClock(to, locale, timeZone)}`;

/** `Thu 5 Nov` of an ISO instant or date. */
export const formatDay = (iso: string, locale: string, timeZone = TIME_ZONE): string =>
  plain(new Intl.DateTimeFormat(latin(locale), { weekday: 'short', day: 'numeric', month: 'short', timeZone }).format(new Date(iso))).replace(',', '');

/** Whole seconds as `0:48`, `11:40`, `1:02:05`. Negative counts as its size. */
export function formatTimer(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}

/** Kilometres with one decimal: `3.2` for 3,240 m. */
export const formatKm = (metres: number): string => (metres / 1000).toFixed(1);

/** The name in the reader's language from a map of names, or the given one. */
export const localName = (locale: string, name: string, names?: Readonly<Record<string, string>>): string => names?.[locale] ?? name;
