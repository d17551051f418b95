'use client';

import { Button } from '@mantine/core';
import { IconMapPinCheck } from '@tabler/icons-react';
import { CityMap } from '@/components/map/city-map.tsx';
import { RiderShell } from '@/components/shell/rider-shell.tsx';
import { BonusBar } from '@/components/ui/bonus-bar.tsx';
import { CodeInput } from '@/components/ui/code-input.tsx';
import { OfflineBanner } from '@/components/ui/offline-banner.tsx';
import classes from '../kit.module.css';
import { PINS, ROUTE } from '../sample-route.ts';

export default function RiderKit() {
  return (
    <RiderShell
      onDuty
      today={{ paise: 114800, trips: 11 }}
      onSos={() => {}}
      banner={<OfflineBanner state="offline" text="“Picked up” is saved and will send by itself." />}
      action={
        <Button size="xl" fullWidth leftSection={<IconMapPinCheck aria-hidden />}>
          I have arrived
        </Button>
      }
    >
      <div className={classes.mapRider}>
        <CityMap
          citySlug="bengaluru"
          label="Way to the door"
          summary="350 m, then left on to 100 Feet Road."
          route={ROUTE}
          routeDone={0.3}
          pins={PINS}
          fit={ROUTE}
        />
      </div>
      <div className={classes.page}>
        <h1>Ananya R.</h1>
        <div className={classes.stack}>
          <BonusBar done={11} target={14} rewardPaise={12000} until="until 11 pm" />
          <CodeInput label="Ask for the code" length={4} size="rider" value="48" onChange={() => {}} />
        </div>
      </div>
    </RiderShell>
  );
}
