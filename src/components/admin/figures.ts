import type { KpiDelta } from '@/components/ui/kpi-tile.tsx';
import { formatCount, formatMoney } from '@/i18n/format.ts';
import type { Kpi } from '@/server/modules/analytics/contract.ts';

/** Which way is good; a figure that is missing here is good when it rises. */
const LESS_IS_BETTER: ReadonlySet<Kpi['key']> = new Set(['cancelled', 'medianDelivery']);

/** A figure as its tile shows it: paise as rupees, shares as per cent. `null` is a dash: nothing to count yet. */
export function shownValue({ unit, value }: Pick<Kpi, 'unit' | 'value'>): string {
  if (value === null) return '–';
  switch (unit) {
    case 'paise':
      return formatMoney(Math.round(value / 100) * 100);
    case 'share':
      return (value * 100).toFixed(1);
    case 'minutes':
      return String(Math.round(value));
    case 'count':
      return formatCount(value);
  }
}

/** What changed since the same time last week: points for shares, minutes for times, per cent otherwise. Null when either is missing. */
export function changeOf({
  key,
  unit,
  value,
  before,
}: Kpi): (Omit<KpiDelta, 'against' | 'text'> & { amount: number; kind: 'points' | 'minutes' | 'percent' }) | null {
  if (value === null || before === null || (unit !== 'share' && unit !== 'minutes' && before === 0)) return null;
  const kind = unit === 'share' ? 'points' : unit === 'minutes' ? 'minutes' : 'percent';
  const amount = kind === 'points' ? (value - before) * 100 : kind === 'minutes' ? Math.round(value) - Math.round(before) : ((value - before) / before) * 100;
  const rounded = kind === 'minutes' ? amount : Math.round(amount * 10) / 10;
  const direction = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'flat';
  const rises = direction === 'up';
  const tone = direction === 'flat' ? 'neutral' : rises === !LESS_IS_BETTER.has(key) ? 'good' : 'bad';
  return { amount: Math.abs(rounded), kind, direction, tone };
}
