import { formatMoney } from '@/i18n/format.ts';
import classes from './totals.module.css';

type Line = readonly [label: string, paise: number];

/** Amounts one under the other, and what they come to. */
export function Totals({ lines, total: [label, paise] }: { lines: readonly Line[]; total: Line }) {
  return (
    <dl className={classes.totals}>
      {lines.map(([name, amount]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="tabular">{formatMoney(amount)}</dd>
        </div>
      ))}
      <div className={classes.total}>
        <dt>{label}</dt>
        <dd className="tabular">{formatMoney(paise)}</dd>
      </div>
    </dl>
  );
}
