import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import classes from './skeletons.module.css';

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A quiet block of a given size. */
export function Bone({ width = '100%', height = 14, radius = 6 }: { width?: number | string; height?: number | string; radius?: number | string }) {
  return <span className={classes.bone} style={{ inlineSize: width, blockSize: height, borderRadius: radius }} />;
}

/** Says once that something loads, and hides the bones from screen readers. */
export function Loading({ children, className }: { children: ReactNode; className?: string }) {
  const t = useTranslations('common');
  return (
    <div role="status" className={className}>
      <span className="visually-hidden">{t('loading')}</span>
      <div aria-hidden="true" className={classes.contents}>
        {children}
      </div>
    </div>
  );
}

export function RestaurantCardSkeleton() {
  return (
    <div className={classes.card}>
      <span className={classes.picture} />
      <span className={classes.between}>
        <Bone width="55%" height={20} />
        <Bone width={72} height={22} radius={99} />
      </span>
      <Bone width="80%" />
      <Bone width="65%" height={12} />
    </div>
  );
}

/** The grid of restaurants, before they come. */
export function RestaurantGridSkeleton({ count = 8 }: { count?: number }) {
  return (
    <Loading className={classes.grid}>
      {many(count).map((index) => (
        <RestaurantCardSkeleton key={index} />
      ))}
    </Loading>
  );
}

export function DishRowSkeleton() {
  return (
    <div className={classes.dish}>
      <div className={classes.lines}>
        <Bone width={16} height={16} radius={3} />
        <Bone width="50%" height={20} />
        <Bone width={90} height={16} />
        <Bone width="85%" />
        <Bone width="60%" />
      </div>
      <Bone width={148} height={124} radius="var(--th-r-4)" />
    </div>
  );
}

export function BillSkeleton() {
  return (
    <Loading className={classes.lines}>
      {many(5).map((index) => (
        <span key={index} className={classes.between}>
          <Bone width="45%" />
          <Bone width={56} />
        </span>
      ))}
      <span className={classes.between}>
        <Bone width="30%" height={20} />
        <Bone width={96} height={32} />
      </span>
    </Loading>
  );
}

export function TicketSkeleton() {
  return (
    <div className={classes.ticket}>
      <span className={classes.between}>
        <Bone width={70} height={22} />
        <Bone width={80} height={34} />
      </span>
      <Bone width="75%" />
      <Bone width="60%" />
      <Bone height={44} radius="var(--th-r-3)" />
    </div>
  );
}

export function KpiTileSkeleton() {
  return (
    <div className={classes.tile}>
      <Bone width="45%" height={16} />
      <Bone width="60%" height={30} />
      <Bone width="70%" height={16} />
      <Bone height={36} />
    </div>
  );
}

export function TableSkeleton({ rows = 8, columns = 5 }: { rows?: number; columns?: number }) {
  return (
    <Loading className={classes.table}>
      {many(rows).map((row) => (
        <span key={row} className={classes.tableRow} style={{ gridTemplateColumns: `2fr repeat(${columns - 1}, 1fr)` }}>
          {many(columns).map((column) => (
            <Bone key={column} width={column === 0 ? '70%' : '55%'} />
          ))}
        </span>
      ))}
    </Loading>
  );
}
