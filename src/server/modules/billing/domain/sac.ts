import type { Supply } from './document.ts';

/**
 * Service accounting codes printed on documents (facts sheet, section 1). Food by restaurants 996331; local delivery 996813; the platform's own fee
 * 999799 is contested (998599 is the other reading); commission is support to a trader, 999799 in practice.
 */
export const SAC: Readonly<Record<Supply, string>> = { food: '996331', delivery: '996813', platformFee: '999799', commission: '999799' };
