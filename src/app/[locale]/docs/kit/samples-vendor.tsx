'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconPhone, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { BonusBar } from '@/components/ui/bonus-bar.tsx';
import { CountdownRing } from '@/components/ui/countdown-ring.tsx';
import { OfflineBanner } from '@/components/ui/offline-banner.tsx';
import { OrderTicket, PassedTicket, QueuedTicket } from '@/components/ui/order-ticket.tsx';
import { KeyHint, RiderChip, TicketBar, TicketCode, TicketTimer } from '@/components/ui/ticket-parts.tsx';
import classes from './kit.module.css';
import { Group, Sample } from './sample.tsx';

const LINES = [
  { id: '1', quantity: 2, name: 'Chicken dum biryani', mark: 'nonveg', options: 'Full · extra salan, boiled egg' },
  { id: '2', quantity: 1, name: 'Paneer tikka', mark: 'veg', options: '6 pieces', note: 'cut small' },
  { id: '3', quantity: 3, name: 'Rumali roti', mark: 'veg' },
] as const;

export function VendorSamples() {
  const [selected, setSelected] = useState('7KR5');
  return (
    <Group title="Kitchen and rider">
      <Sample name="OrderTicket: new, preparing, ready, picked up">
        <div className={classes.board}>
          <div className={classes.stack}>
            <OrderTicket
              code="7KR5"
              customer="Meera S."
              meta={['8:12 pm', '1st order']}
              lines={LINES}
              allergy="Peanut allergy. Call if unsure."
              payment={{ kind: 'paid', label: 'Paid by UPI', totalPaise: 118400 }}
              aside={<CountdownRing secondsLeft={48} totalSeconds={180} label="to decide" />}
              selected={selected === '7KR5'}
              onSelect={() => setSelected('7KR5')}
              actions={
                <>
                  <Button variant="default">Reject</Button>
                  <Button variant="default">18 min</Button>
                  <Button>
                    Accept
                    {selected === '7KR5' && <KeyHint>A</KeyHint>}
                  </Button>
                </>
              }
            />
            <QueuedTicket code="7KR4" text="Accept saved, will send" aside="18 min" />
          </div>
          <div className={classes.stack}>
            <OrderTicket
              code="7KQ7"
              customer="Farhan A."
              meta={['due 8:13 pm']}
              lines={LINES.slice(0, 1)}
              note="Less spicy, it is for children."
              aside={<TicketTimer secondsLeft={-80} />}
              bar={<TicketBar used={1} late />}
              rider={<RiderChip text="Imran at counter" arrived />}
              selected={selected === '7KQ7'}
              onSelect={() => setSelected('7KQ7')}
              actions={
                <>
                  <ActionIcon variant="default" aria-label="Print ticket">
                    <IconPrinter size={20} aria-hidden />
                  </ActionIcon>
                  <Button color="leaf.7" leftSection={<IconCheck size={18} aria-hidden />}>
                    Mark ready
                  </Button>
                </>
              }
            />
            <OrderTicket
              code="7KR1"
              customer="Rohit N."
              meta={['due 8:26 pm']}
              lines={LINES.slice(2)}
              aside={<TicketTimer secondsLeft={700} />}
              bar={<TicketBar used={0.34} />}
              rider={<RiderChip text="Rider in 9–12 min" />}
              payment={{ kind: 'cash', label: 'Cash on delivery', totalPaise: 73600 }}
            />
          </div>
          <div className={classes.stack}>
            <OrderTicket
              code="7KQ5"
              customer="Lakshmi V."
              meta={['4 items', '₹912']}
              aside={<TicketCode code="38" />}
              rider={<RiderChip text="Salma at counter" arrived aside="waits 2 min" />}
              actions={
                <>
                  <ActionIcon variant="default" aria-label="Call the rider">
                    <IconPhone size={20} aria-hidden />
                  </ActionIcon>
                  <Button variant="default">Handed over</Button>
                </>
              }
            />
            <PassedTicket code="7KQ2" text="Ananya R. with Ravi" aside="7–12 min" time="8:06 pm" />
            <PassedTicket code="7KP9" text="Naveen G. with Asha" aside="Delivered" time="7:51 pm" />
          </div>
        </div>
      </Sample>
      <Sample name="OfflineBanner: chip, bar, sending">
        <div className={classes.stack}>
          <OfflineBanner state="offline" seconds={42} queued={3} variant="chip" />
          <OfflineBanner state="offline" />
          <OfflineBanner state="offline" text="“Picked up” is saved and will send by itself." />
          <OfflineBanner state="sending" queued={2} variant="chip" />
        </div>
      </Sample>
      <Sample name="CountdownRing · BonusBar">
        <div className={`${classes.surface} ${classes.phone} ${classes.stack}`}>
          <CountdownRing secondsLeft={134} totalSeconds={180} label="to decide" />
          <BonusBar done={11} target={14} rewardPaise={12000} until="until 11 pm" />
          <BonusBar done={8} target={8} rewardPaise={9000} />
        </div>
      </Sample>
    </Group>
  );
}
