/** What an arrival depends on: minutes of cooking, whether the kitchen is busy, road metres to ride. */
export interface EtaFacts {
  readonly prepMinutes: number;
  readonly busy: boolean;
  readonly distanceM: number;
}

/** 18 km/h door to door: a two-wheeler in an Indian city at meal times. */
const METRES_A_MINUTE = 300;
/** Taking over at the kitchen and finding the door. */
const HANDLING_MINUTES = 4;
const BUSY_MINUTES = 10;

/** Minutes from ordering to the door, as a range: some 8 % sooner to some 12 % later than expected, never narrower than six minutes. */
export function etaMinutes(facts: EtaFacts): { min: number; max: number } {
  const expected = facts.prepMinutes + (facts.busy ? BUSY_MINUTES : 0) + facts.distanceM / METRES_A_MINUTE + HANDLING_MINUTES;
  return { min: Math.round(expected - Math.max(2, expected * 0.08)), max: Math.round(expected + Math.max(4, expected * 0.12)) };
}
