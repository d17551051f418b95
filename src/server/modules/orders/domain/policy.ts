/** The published times and limits of an order; `README.md` says why they are what they are. */

/** How long a restaurant may take to accept. */
export const CONFIRM_MS = 3 * 60_000;
/** How long a customer may take to pay. */
export const PAYMENT_MS = 8 * 60_000;
/** The width of the promise of a planned order. */
export const PLANNED_WINDOW_MS = 30 * 60_000;
/** Guesses at each code of an order, whoever makes them. */
export const CODE_TRIES = 5;

/** When a planned order goes to its kitchen. */
export const releaseTime = (confirmBy: Date): Date => new Date(confirmBy.getTime() - CONFIRM_MS);
export const confirmTime = (reachesKitchen: Date): Date => new Date(reachesKitchen.getTime() + CONFIRM_MS);
