'use client';

import { Button } from '@mantine/core';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { BillSkeleton, DishRowSkeleton, KpiTileSkeleton, Loading, RestaurantGridSkeleton, TableSkeleton, TicketSkeleton } from '@/components/ui/skeletons.tsx';
import classes from './kit.module.css';
import { Group, Sample } from './sample.tsx';

export function StateSamples() {
  return (
    <Group title="Loading, empty, failed">
      <div className={classes.columns}>
        <Sample name="EmptyState">
          <EmptyState level={3} title="No orders yet" text="Your first one shows here, with its bill." action={<Button>Find a kitchen</Button>} />
        </Sample>
        <Sample name="ErrorState">
          <ErrorState level={3} title="The menu did not load" text="The network dropped. Nothing was ordered and no money moved." onRetry={() => {}} />
        </Sample>
        <Sample name="ErrorState, compact">
          <ErrorState level={3} compact title="The bill did not load" text="Try again." code="7f3a" onRetry={() => {}} />
          <EmptyState level={3} compact title="No favourites" text="Tap a heart to keep a kitchen here." />
        </Sample>
      </div>
      <Sample name="Skeletons">
        <RestaurantGridSkeleton count={4} />
        <Loading className={classes.columns}>
          <DishRowSkeleton />
          <TicketSkeleton />
          <KpiTileSkeleton />
        </Loading>
        <div className={classes.columns}>
          <BillSkeleton />
          <TableSkeleton rows={4} />
        </div>
      </Sample>
    </Group>
  );
}
