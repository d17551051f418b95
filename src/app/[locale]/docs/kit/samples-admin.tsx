'use client';

import { Button } from '@mantine/core';
import { IconClockCheck, IconCurrencyRupee, IconShoppingBag } from '@tabler/icons-react';
import { useState } from 'react';
import { GoalDot } from '@/components/charts/goal-dot.tsx';
import { OrdersByHour } from '@/components/charts/orders-by-hour.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { DataTable } from '@/components/ui/data-table.tsx';
import { KpiTile } from '@/components/ui/kpi-tile.tsx';
import { Money } from '@/components/ui/money.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { formatCount, formatSigned } from '@/i18n/format.ts';
import classes from './kit.module.css';
import { Group, Sample } from './sample.tsx';
import { CITIES, HOURS, type SampleCity } from './sample-figures.ts';

const spark = { now: [4, 8, 9, 8, 12, 20, 13, 10, 11, 16, 24], before: [4, 7, 9, 8, 11, 18, 12, 9, 10, 14, 20] };

export function AdminSamples() {
  const [opened, setOpened] = useState(false);
  return (
    <Group title="Operator">
      <Sample name="KpiTile">
        <div className={classes.tiles}>
          <KpiTile
            label="Orders"
            icon={<IconShoppingBag stroke={1.7} aria-hidden />}
            value="18,462"
            delta={{ text: '8.4%', direction: 'up', tone: 'good', against: 'vs last Thu' }}
            spark={spark}
          />
          <KpiTile
            label="GMV"
            icon={<IconCurrencyRupee stroke={1.7} aria-hidden />}
            value={<Money paise={943812000} />}
            delta={{ text: '11.2%', direction: 'up', tone: 'good', against: 'vs last Thu' }}
            spark={spark}
          />
          <KpiTile
            label="On time"
            icon={<IconClockCheck stroke={1.7} aria-hidden />}
            value="91.6"
            unit="%"
            delta={{ text: '1.8 points', direction: 'down', tone: 'bad', against: 'vs last Thu' }}
            spark={{ now: [93, 94, 92, 93, 90, 88, 92, 91, 90, 87], before: [92, 92, 93, 92, 91, 91, 92, 92, 91, 91] }}
          />
          <KpiTile
            label="Median delivery"
            icon={<IconClockCheck stroke={1.7} aria-hidden />}
            value="31"
            unit="min"
            delta={{ text: '1 min', direction: 'down', tone: 'good', against: 'vs last Thu' }}
          />
        </div>
      </Sample>
      <Sample name="OrdersByHour">
        <Panel title="Orders by hour">
          <OrdersByHour points={HOURS} beforeLabel="Last Thu" now={{ at: 14.2, label: '8:14 pm' }} caption="Orders by hour" />
        </Panel>
      </Sample>
      <Sample name="DataTable · GoalDot">
        <Panel title="Cities" aside="sorted by orders" flush>
          <DataTable<SampleCity>
            caption="Cities"
            rows={CITIES}
            rowKey={(city) => city.name}
            initialSort={{ key: 'orders', direction: 'desc' }}
            selectedKey="Bengaluru"
            columns={[
              { key: 'name', header: 'City', rowHeader: true, cell: (city) => city.name },
              { key: 'orders', header: 'Orders', align: 'end', sortBy: (city) => city.orders, cell: (city) => formatCount(city.orders) },
              { key: 'change', header: 'vs last Thu', align: 'end', cell: (city) => `${formatSigned(city.change)}%` },
              { key: 'gmv', header: 'GMV', align: 'end', sortBy: (city) => city.gmvPaise, cell: (city) => <Money paise={city.gmvPaise} /> },
              {
                key: 'onTime',
                header: 'On time, goal 92%',
                align: 'end',
                sortBy: (city) => city.onTime,
                cell: (city) => <GoalDot value={city.onTime} goal={92} min={86} max={97} text={`${city.onTime.toFixed(1)}%`} />,
              },
            ]}
          />
        </Panel>
      </Sample>
      <Sample name="ConfirmDialog">
        <Button variant="default" onClick={() => setOpened(true)}>
          Cancel order 7KQ2
        </Button>
        <ConfirmDialog
          opened={opened}
          onClose={() => setOpened(false)}
          title="Cancel order 7KQ2?"
          confirmLabel="Cancel and refund"
          tone="bad"
          reason={{ label: 'Why', placeholder: 'Others will read this' }}
          onConfirm={() => setOpened(false)}
        >
          ₹752 goes back to the customer. The restaurant is paid for what it cooked.
        </ConfirmDialog>
      </Sample>
    </Group>
  );
}
