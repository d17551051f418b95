'use client';

import { Button } from '@mantine/core';
import { IconArrowRight, IconClockExclamation } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeInput } from '@/components/ui/code-input.tsx';
import { EtaRange } from '@/components/ui/eta-range.tsx';
import { FilterChips } from '@/components/ui/filter-chips.tsx';
import { FoodMark } from '@/components/ui/food-mark.tsx';
import { Logo } from '@/components/ui/logo.tsx';
import { Money } from '@/components/ui/money.tsx';
import { OrderStatusBadge, type OrderStatusKind } from '@/components/ui/order-status-badge.tsx';
import { QuantityStepper } from '@/components/ui/quantity-stepper.tsx';
import { Rating } from '@/components/ui/rating.tsx';
import { SearchBox } from '@/components/ui/search-box.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import classes from './kit.module.css';
import { Group, Sample } from './sample.tsx';

const STATUSES: OrderStatusKind[] = ['payment_pending', 'scheduled', 'placed', 'accepted', 'ready', 'picked_up', 'delivered', 'cancelled'];
const CHIPS = [
  { key: 'open', label: 'Open now' },
  { key: 'veg', label: 'Pure veg', icon: <FoodMark mark="veg" /> },
  { key: 'jain', label: 'Jain' },
  { key: 'fast', label: 'Under 30 min' },
  { key: 'rated', label: 'Rated 4.0+' },
  { key: 'free', label: 'Free delivery' },
  { key: 'filters', label: 'Filters', opens: true },
];

export function BasicSamples() {
  const name = useTranslations('common')('name');
  const [chips, setChips] = useState(['open']);
  const [query, setQuery] = useState('paneer');
  const [code, setCode] = useState('48');
  const [count, setCount] = useState(0);
  const toggle = (key: string) => setChips(chips.includes(key) ? chips.filter((other) => other !== key) : [...chips, key]);
  return (
    <Group title="Basics">
      <Sample name="Logo">
        <div className={classes.row}>
          <Logo word={name} />
          <Logo size={56} />
        </div>
      </Sample>
      <Sample name="Buttons">
        <div className={classes.row}>
          <Button rightSection={<IconArrowRight size={18} aria-hidden />}>Checkout</Button>
          <Button variant="light">Add</Button>
          <Button variant="default">See bill</Button>
          <Button variant="outline">Outline</Button>
          <Button variant="subtle">Edit</Button>
          <Button color="leaf.7" autoContrast>
            Mark ready
          </Button>
          <Button color="mirchi">Cancel order</Button>
          <Button loading>Pay</Button>
          <Button disabled>Disabled</Button>
          <Button size="sm">Dense</Button>
          <Button size="lg">Large</Button>
        </div>
      </Sample>
      <Sample name="Money · FoodMark · Rating · EtaRange">
        <div className={classes.row}>
          <Money paise={231445000} />
          <Money paise={-10000} />
          <Money paise={4250} />
          <FoodMark mark="veg" />
          <FoodMark mark="nonveg" />
          <FoodMark mark="egg" />
          <Rating value={4.4} count={2318} variant="chip" />
          <Rating value={4.6} count={812} />
          <EtaRange min={28} max={34} />
          <EtaRange min={28} max={34} size="md" />
          <EtaRange min={7} max={12} size="lg" />
        </div>
      </Sample>
      <Sample name="StatusBadge · OrderStatusBadge">
        <div className={classes.row}>
          <StatusBadge tone="warn" icon={<IconClockExclamation aria-hidden />}>
            Late by 6 min
          </StatusBadge>
          <StatusBadge tone="accent">Draft</StatusBadge>
          <StatusBadge tone="neutral">Paused</StatusBadge>
          {STATUSES.map((status) => (
            <OrderStatusBadge key={status} status={status} />
          ))}
        </div>
      </Sample>
      <Sample name="QuantityStepper: menu, cart, form">
        <div className={classes.row}>
          <QuantityStepper name="Butter naan" quantity={count} onChange={setCount} />
          <QuantityStepper name="Butter naan" quantity={2} onChange={() => {}} />
          <QuantityStepper name="Butter naan" size="cart" quantity={Math.max(1, count)} onChange={setCount} />
          <QuantityStepper name="Butter naan" size="form" min={1} quantity={1} onChange={() => {}} />
          <QuantityStepper name="Sold out" quantity={0} disabled onChange={() => {}} />
        </div>
      </Sample>
      <Sample name="FilterChips · SearchBox">
        <div className={classes.stack}>
          <FilterChips label="Filters" chips={CHIPS} selected={chips} onToggle={toggle} />
          <SearchBox label="Search in Bengaluru" value={query} onChange={setQuery} />
          <SearchBox label="Search this menu" value="" onChange={() => {}} hotkey="/" />
        </div>
      </Sample>
      <Sample name="CodeInput">
        <div className={classes.row}>
          <CodeInput label="Code from the text message" value={code} onChange={setCode} />
          <CodeInput label="Delivery code" length={4} size="rider" value="4821" onChange={() => {}} error="This is not the code of this order." />
        </div>
      </Sample>
    </Group>
  );
}
