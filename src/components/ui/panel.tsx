import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title?: ReactNode;
  /** Right of the title, quiet. */
  aside?: ReactNode;
  /** Without inner space: for tables, maps and lists with own rows. */
  flush?: boolean;
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
}

/** A surface with a title: the block of the dense portals. */
export function Panel({ title, aside, flush, level = 2, className, children }: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={`${classes.panel} ${className ?? ''}`} data-flush={flush || undefined}>
      {(title || aside) && (
        <header className={classes.head}>
          {title && <Heading className={classes.title}>{title}</Heading>}
          {aside && <div className={classes.aside}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
