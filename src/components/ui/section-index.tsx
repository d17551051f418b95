'use client';

import { useEffect, useState } from 'react';
import classes from './section-index.module.css';

export interface IndexSection {
  /** The id of the section's element. */
  readonly id: string;
  readonly label: string;
  readonly count?: number;
}

/** Index of a long page that follows the reader: a column beside it, a scrolling row above it on phones. */
export function SectionIndex({ sections, label }: { sections: readonly IndexSection[]; label: string }) {
  const [current, setCurrent] = useState(sections[0]?.id);
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        const first = sections.find(({ id }) => seen.has(id));
        if (first) setCurrent(first.id);
      },
      { rootMargin: '-96px 0px -55% 0px' },
    );
    for (const { id } of sections) {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [sections]);
  useEffect(() => {
    const link = document.querySelector<HTMLElement>(`[data-section-link="${CSS.escape(current ?? '')}"]`);
    const list = link?.closest('ul');
    if (link && list && list.scrollWidth > list.clientWidth) list.scrollTo({ left: link.offsetLeft - list.clientWidth / 3, behavior: 'smooth' });
  }, [current]);
  return (
    <nav className={classes.index} aria-label={label}>
      <ul className={classes.list}>
        {sections.map(({ id, label: text, count }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className={classes.link}
              data-section-link={id}
              aria-current={id === current ? 'true' : undefined}
              onClick={() => setCurrent(id)}
            >
              <span>{text}</span>
              {count !== undefined && <span className={classes.count}>{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
