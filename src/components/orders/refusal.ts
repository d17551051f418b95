/** Why a kitchen may refuse an order; each has its words for the kitchen and for the customer. */
export const REFUSALS = ['item_unavailable', 'kitchen_busy', 'closing', 'cannot_make', 'other'] as const;
export type Refusal = (typeof REFUSALS)[number];

export const refusalOf = (reason: string | null): Refusal | undefined => REFUSALS.find((each) => each === reason);
