import type { ReactNode } from 'react';
import classes from './state.module.css';

interface EmptyStateProps {
  title: string;
  text?: ReactNode;
  /** The one thing to do now. */
  action?: ReactNode;
  /** An icon or a picture; an empty plate when left out. */
  picture?: ReactNode;
  level?: 1 | 2 | 3;
  compact?: boolean;
}

function EmptyPlate() {
  return (
    <svg width="112" height="112" viewBox="0 0 112 112" aria-hidden="true" focusable="false">
      <circle cx="56" cy="58" r="48" fill="var(--th-line)" />
      <circle cx="56" cy="54" r="48" fill="var(--th-surface)" stroke="var(--th-line)" strokeWidth="1.5" />
      <circle cx="56" cy="54" r="40" fill="var(--th-surface-2)" />
      <circle cx="56" cy="54" r="33" fill="none" stroke="var(--th-line)" strokeWidth="1.5" strokeDasharray="3 5" />
    </svg>
  );
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, text, action, picture, level = 2, compact }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.state} data-compact={compact || undefined}>
      {picture ?? (compact ? null : <EmptyPlate />)}
      <Heading className={classes.title}>{title}</Heading>
      {text && <p className={classes.text}>{text}</p>}
      {action}
    </div>
  );
}
