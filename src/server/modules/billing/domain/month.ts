/** Returns are of calendar months in India. */
const OFFSET = '+05:30';

/** A month `YYYY-MM` from its first instant in India until the next one's. */
export function monthInIndia(month: string): { readonly from: Date; readonly until: Date } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: new Date(`${month}-01T00:00:00${OFFSET}`), until: new Date(`${next}-01T00:00:00${OFFSET}`) };
}
