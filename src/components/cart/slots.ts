const SLOT_MS = 30 * 60_000;
const AHEAD_MS = 60 * 60_000;
const HORIZON_MS = 48 * 60 * 60_000;

/** Half-hour slots as ISO instants: the first at least an hour from `now` (ms), the last within two days. */
export function slotsFrom(now: number): string[] {
  const slots: string[] = [];
  for (let at = Math.ceil((now + AHEAD_MS) / SLOT_MS) * SLOT_MS; at <= now + HORIZON_MS; at += SLOT_MS) slots.push(new Date(at).toISOString());
  return slots;
}
