import { formatMoney } from '@/i18n/format.ts';

interface MoneyProps {
  /** Whole paise; negative for money off. */
  paise: number;
  /** Show paise even when this amount has none: for lists in which another line has some. */
  showPaise?: boolean;
  className?: string;
}

/** An amount in rupees with Indian grouping, tabular digits and a real minus. */
export function Money({ paise, showPaise, className }: MoneyProps) {
  return (
    <bdi className={className} style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {formatMoney(paise, showPaise || undefined)}
    </bdi>
  );
}
