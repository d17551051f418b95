'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { Component, type ReactNode } from 'react';
import classes from './city-map.module.css';
import type { CityMapProps } from './types.ts';

const Canvas = dynamic(() => import('./map-canvas.tsx').then((module) => module.MapCanvas), { ssr: false });

/** A browser without WebGL must not take the page down: the words stay. */
class WithoutMap extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

/** A city's map with what moves on it; `children` lie over it (legend, age of the position). The summary says the same in words. */
export function CityMap({ children, ...map }: CityMapProps & { children?: ReactNode }) {
  const t = useTranslations('kit.map');
  return (
    <figure className={classes.frame} aria-label={map.label}>
      <WithoutMap
        fallback={
          <div className={classes.fallback}>
            <b>{t('noWebgl')}</b>
            <p>{map.summary}</p>
          </div>
        }
      >
        <Canvas {...map} />
      </WithoutMap>
      <figcaption className="visually-hidden">{map.summary}</figcaption>
      {children && <div className={classes.over}>{children}</div>}
    </figure>
  );
}
