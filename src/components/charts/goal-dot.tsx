import { useTranslations } from 'next-intl';
import classes from './goal-dot.module.css';

interface GoalDotProps {
  value: number;
  goal: number;
  /** Ends of the line, the same for every row of a table. */
  min: number;
  max: number;
  /** `89.4%`. */
  text: string;
  /** When less is better. */
  lower?: boolean;
}

/** A value as a dot on a line with a tick at the goal: for shares, where a bar with a cut axis would lie. */
export function GoalDot({ value, goal, min, max, text, lower }: GoalDotProps) {
  const t = useTranslations('kit');
  const at = (figure: number) => `${Math.min(100, Math.max(0, ((figure - min) / (max - min)) * 100))}%`;
  const met = lower ? value <= goal : value >= goal;
  return (
    <span className={classes.root} data-met={met || undefined}>
      <span className={classes.line} aria-hidden="true">
        <span className={classes.tick} style={{ insetInlineStart: at(goal) }} />
        <span className={classes.dot} style={{ insetInlineStart: at(value) }} />
      </span>
      <span className={classes.text}>{text}</span>
      <span className="visually-hidden">{t(met ? 'goalMet' : 'goalMissed')}</span>
    </span>
  );
}
