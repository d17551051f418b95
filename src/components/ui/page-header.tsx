import { IconArrowLeft } from '@tabler/icons-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: ReactNode;
  /** One quiet line under the title, or beside it with `inline`. */
  meta?: ReactNode;
  inline?: boolean;
  back?: { href: string; label: string };
  actions?: ReactNode;
}

/** The head of a page: where one is, and what can be done here. */
export function PageHeader({ title, meta, inline, back, actions }: PageHeaderProps) {
  return (
    <div className={classes.header}>
      {back && (
        <Link href={back.href} className={classes.back} aria-label={back.label}>
          <IconArrowLeft size={22} stroke={1.9} className={classes.arrow} aria-hidden />
        </Link>
      )}
      <div className={classes.text} data-inline={inline || undefined}>
        <h1 className={classes.title}>{title}</h1>
        {meta && <div className={classes.meta}>{meta}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
