import { useTranslations } from 'next-intl';

export type FoodMarkKind = 'veg' | 'nonveg' | 'egg';

interface FoodMarkProps {
  mark: FoodMarkKind;
  /** Side in px: 16 before names, 14 in lines of meta. */
  size?: number;
}

/** The statutory mark: a square with a dot or a triangle, always on white. Egg carries the non-veg mark and says so. */
export function FoodMark({ mark, size = 16 }: FoodMarkProps) {
  const t = useTranslations('kit.mark');
  const colour = mark === 'veg' ? 'var(--th-veg)' : 'var(--th-nonveg)';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label={t(mark)}
      style={{ flex: 'none', display: 'inline-block', verticalAlign: '-.15em' }}
    >
      <rect x="0" y="0" width="16" height="16" rx="3" fill="var(--th-mark-plate)" />
      <rect x="1" y="1" width="14" height="14" rx="2.4" fill="none" stroke={colour} strokeWidth="1.7" />
      {mark === 'veg' ? <circle cx="8" cy="8" r="3.7" fill={colour} /> : <path d="M8 4.1 12 11.4H4Z" fill={colour} />}
    </svg>
  );
}
