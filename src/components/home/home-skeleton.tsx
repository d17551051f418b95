import { Skeleton } from '@mantine/core';
import classes from './home-page.module.css';
import grid from './kitchen-grid.module.css';

const CARDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The page's own layout, empty: nothing moves when the food arrives. */
export function HomeSkeleton() {
  return (
    <div aria-hidden="true">
      <div className={classes.hero}>
        <div>
          <Skeleton height={42} width={320} mb={8} />
          <Skeleton height={20} width={380} maw="80vw" />
        </div>
      </div>
      <Skeleton height={124} radius="lg" mb="xl" />
      <ul className={grid.grid}>
        {CARDS.map((key) => (
          <li key={key}>
            <Skeleton style={{ aspectRatio: '16 / 10' }} height="auto" radius="lg" mb={12} />
            <Skeleton height={22} width="70%" mb={6} />
            <Skeleton height={18} width="90%" />
          </li>
        ))}
      </ul>
    </div>
  );
}
