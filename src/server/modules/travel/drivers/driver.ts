import type { LatLng } from '../../../kernel/geo.ts';

/** A way by road. */
export interface Leg {
  readonly seconds: number;
  readonly metres: number;
}

/** A routing service. Its calls throw `RoutingError` when it refuses, is away, or answers in another shape. */
export interface RoutingDriver {
  readonly name: 'osrm' | 'google';
  /** More pairs at once are not asked for: what a service allows, and what its answers cost. */
  readonly mostPairs: number;
  /** The quickest way; null where there is none. */
  route(from: LatLng, to: LatLng, at: Date): Promise<Leg | null>;
  /** Seconds from each place to each; null where there is no way. Larger tables are asked for in parts. */
  table(from: readonly LatLng[], to: readonly LatLng[], at: Date): Promise<(number | null)[][]>;
}
