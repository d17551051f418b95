/** Names by language code. English stands apart: it is the default everywhere. */
export type Names = Readonly<Record<string, string>>;
export type Mark = 'veg' | 'nonveg' | 'egg';

export interface LocalitySeed {
  readonly name: string;
  readonly names: Names;
  readonly pin: string;
  readonly lat: number;
  readonly lng: number;
}

export interface CitySeed {
  readonly slug: string;
  readonly name: string;
  readonly names: Names;
  /** GST state code, and the vehicle registration's letters. */
  readonly stateCode: string;
  readonly plate: string;
  readonly lat: number;
  readonly lng: number;
  /** The script dishes and signs are written in besides English and Hindi. */
  readonly localLanguage: string;
  readonly languages: readonly string[];
  /** Share of the demo's orders. */
  readonly weight: number;
  /** South, west, north, east of all that happens in the city, degrees. */
  readonly box: readonly [number, number, number, number];
  readonly localities: readonly LocalitySeed[];
}

/** Reads a table written as text: one row a line, cells between bars. */
export function table(text: string): string[][] {
  return text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => row.split('|').map((cell) => cell.trim()));
}

/** `name | hindi | local | pin | lat | lng`, one locality a line; without a local name the Hindi one is the sign's. */
export function localities(language: string, text: string): LocalitySeed[] {
  return table(text).map(([name = '', hi = '', local = '', pin = '', lat, lng]) => ({
    name,
    names: local ? { hi, [language]: local } : { hi },
    pin,
    lat: Number(lat),
    lng: Number(lng),
  }));
}
