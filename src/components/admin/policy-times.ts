interface Dated {
  readonly effectiveFrom: string;
}

/** The policy that holds: the newest that has begun. */
export function inForce<Policy extends Dated>(policies: readonly Policy[], now: Date): Policy | null {
  const begun = policies.filter(({ effectiveFrom }) => new Date(effectiveFrom) <= now);
  return begun.reduce<Policy | null>((newest, one) => (newest && newest.effectiveFrom >= one.effectiveFrom ? newest : one), null);
}

/** Policies that begin later, the next one first. */
export const toCome = <Policy extends Dated>(policies: readonly Policy[], now: Date): Policy[] =>
  policies.filter(({ effectiveFrom }) => new Date(effectiveFrom) > now).sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));

/** A moment of Indian time as `datetime-local` gives it (`2026-12-01T06:00`), as an instant; undefined for none: at once. */
export const momentOf = (local: string): string | undefined => (local ? new Date(`${local}:00+05:30`).toISOString() : undefined);
