import { useTranslations } from 'next-intl';
import { formatMoney } from '@/i18n/format.ts';
import classes from './bonus-bar.module.css';

interface BonusBarProps {
  title?: string;
  done: number;
  target: number;
  rewardPaise: number;
  /** When it ends, ready to read: `until 11 pm`. */
  until?: string;
}

/** How far a rider is on the way to a bonus: one block a trip. */
export function BonusBar({ title, done, target, rewardPaise, until }: BonusBarProps) {
  const t = useTranslations('kit.bonus');
  const left = Math.max(0, target - done);
  return (
    <section className={classes.bonus}>
      <div className={classes.row}>
        <b>{title ?? t('title')}</b>
        <b>{t('progress', { done, target })}</b>
      </div>
      <div className={classes.blocks} aria-hidden="true" style={{ gridTemplateColumns: `repeat(${target}, 1fr)` }}>
        {Array.from({ length: target }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block has no identity but its place
          <span key={index} data-done={index < done || undefined} />
        ))}
      </div>
      <div className={classes.row}>
        <b>{left === 0 ? t('earned', { reward: formatMoney(rewardPaise) }) : t('left', { left, reward: formatMoney(rewardPaise) })}</b>
        {until && <span>{until}</span>}
      </div>
    </section>
  );
}
