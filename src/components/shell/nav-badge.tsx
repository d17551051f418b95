import { useTranslations } from 'next-intl';
import classes from './nav-badge.module.css';

/** How many wait behind a navigation entry; nothing at zero. */
export function NavBadge({ count = 0, urgent = false, className }: { count?: number; urgent?: boolean; className?: string }) {
  const t = useTranslations('shell');
  if (count <= 0) return null;
  return (
    <span className={`${classes.badge} ${className ?? ''}`} data-urgent={urgent || undefined}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{t('waiting', { count })}</span>
    </span>
  );
}
