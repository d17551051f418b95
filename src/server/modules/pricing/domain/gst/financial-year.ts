/** The financial year a day (`YYYY-MM-DD` in India) lies in, by the year it begins in: April to March, so 2027-03-31 is of 2026. */
export function financialYearOf(date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}
