/** The least that a gateway takes, in paise. */
const LEAST_REST_PAISE = 100;

/** How much (paise) of a total the wallet pays: as much as it holds, so that nothing is left for the tender, or at least what a gateway takes. */
export function walletPart(balancePaise: number, totalPaise: number): number {
  const most = Math.min(balancePaise, totalPaise);
  const rest = totalPaise - most;
  return rest === 0 ? most : Math.max(0, totalPaise - Math.max(rest, LEAST_REST_PAISE));
}
