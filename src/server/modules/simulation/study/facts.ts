/** What is seen of a stretch of a city's life, made up or real; the report is made of nothing else. Instants in ms of life. */
export interface OrderFact {
  readonly id: string;
  readonly placedAt: number;
  readonly promisedTo: number;
  readonly acceptedAt: number | null;
  /** When looking for a rider should begin. */
  readonly askFrom: number | null;
  readonly assignedAt: number | null;
  /** When the food was done, told or not. */
  readonly cookedAt: number | null;
  readonly atCounterAt: number | null;
  readonly pickedUpAt: number | null;
  readonly endedAt: number | null;
  /** `open` when it had no end yet when looking ended. */
  readonly end: 'delivered' | 'cancelled_by_kitchen' | 'cancelled_by_customer' | 'open';
  /** To the rider, with the tip. */
  readonly payPaise: number;
  /** Carried together with another. */
  readonly stacked: boolean;
}

export interface RiderFact {
  readonly id: string;
  readonly dutyMs: number;
  /** With an order in hand. */
  readonly busyMs: number;
  readonly trips: number;
  /** With tips and day bonuses. */
  readonly paidPaise: number;
  readonly riddenM: number;
}

export interface OfferCounts {
  readonly made: number;
  readonly accepted: number;
  readonly declined: number;
  readonly expired: number;
  readonly withdrawn: number;
}

/** The city at one instant. */
export interface Sample {
  readonly at: number;
  /** Orders that should have a rider by now and have none. */
  readonly unassigned: number;
  /** Orders placed and not ended. */
  readonly open: number;
  readonly onDuty: number;
  readonly busy: number;
}

export interface CityFacts {
  readonly from: number;
  readonly to: number;
  readonly orders: readonly OrderFact[];
  readonly riders: readonly RiderFact[];
  readonly offers: OfferCounts;
  readonly samples: readonly Sample[];
  /** What each decision took, ms. */
  readonly decisionMs: readonly number[];
  /** What each call of a server took, ms; none without a server. */
  readonly callMs?: readonly number[];
  /** What went against the rules, by its kind. */
  readonly errors: Readonly<Record<string, number>>;
}
