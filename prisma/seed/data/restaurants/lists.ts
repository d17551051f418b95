import { type Names, table } from '../types.ts';
import { DELHI, KOLKATA, MUMBAI } from './north-and-west.ts';
import { BENGALURU, CHENNAI, HYDERABAD } from './south.ts';

/** A restaurant as the lists name it; all else is worked out from its kind and its name. */
export interface RestaurantName {
  readonly name: string;
  readonly names: Names;
  readonly kind: string;
  readonly locality: string;
  readonly pureVeg: boolean;
  readonly jain: boolean;
  readonly sponsored: boolean;
  readonly gstStatus: 'regular' | 'composition' | 'unregistered';
}

function list(language: string, text: string): RestaurantName[] {
  return table(text).map(([name = '', hi = '', local = '', kind = '', locality = '', flags = '']) => ({
    name,
    names: { hi, [language]: local },
    kind,
    locality,
    pureVeg: flags.includes('V'),
    jain: flags.includes('J'),
    sponsored: flags.includes('S'),
    gstStatus: flags.includes('U') ? 'unregistered' : flags.includes('C') ? 'composition' : 'regular',
  }));
}

export const RESTAURANT_NAMES: Readonly<Record<string, readonly RestaurantName[]>> = {
  bengaluru: list('kn', BENGALURU),
  mumbai: list('mr', MUMBAI),
  'delhi-ncr': list('pa', DELHI),
  hyderabad: list('te', HYDERABAD),
  chennai: list('ta', CHENNAI),
  kolkata: list('bn', KOLKATA),
};
