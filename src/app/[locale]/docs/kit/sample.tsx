import type { ReactNode } from 'react';
import classes from './kit.module.css';

/** A named part among the samples. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.sample}>
      <h3 className={classes.name}>{name}</h3>
      {children}
    </div>
  );
}

/** A group of samples. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
