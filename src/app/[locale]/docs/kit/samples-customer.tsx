'use client';

import { IconChefHat, IconHome, IconReceipt, IconScooter } from '@tabler/icons-react';
import { useState } from 'react';
import { DeliveryCode } from '@/components/ui/delivery-code.tsx';
import { OrderTimeline, type TimelineStep } from '@/components/ui/order-timeline.tsx';
import { RestaurantCard, type RestaurantCardProps } from '@/components/ui/restaurant-card.tsx';
import classes from './kit.module.css';
import { Group, Sample } from './sample.tsx';

const base = { href: '/docs/kit', cuisines: ['Biryani', 'Kebab'], sponsored: false, pureVeg: false };
const RESTAURANTS: RestaurantCardProps[] = [
  {
    ...base,
    name: 'Zafrani Dum House',
    picture: { src: 'chicken-biryani-1', alt: '' },
    eta: { min: 28, max: 34 },
    distanceM: 3240,
    deliveryPaise: 4000,
    rating: 4.4,
    ratingCount: 2318,
    priceForTwoPaise: 60000,
    offer: '₹100 off above ₹500',
    favourite: true,
    priority: true,
  },
  {
    ...base,
    name: 'Tandoor & Tava',
    picture: { src: 'dal-makhani-1', alt: '' },
    eta: { min: 32, max: 40 },
    distanceM: 4100,
    deliveryPaise: 3000,
    rating: 4.2,
    ratingCount: 1130,
    cuisines: ['North Indian'],
    priceForTwoPaise: 55000,
    sponsored: true,
    offer: '20% off up to ₹120',
  },
  {
    ...base,
    name: 'Udupi Vaibhav',
    picture: { src: 'masala-dosa-1', alt: '' },
    eta: { min: 20, max: 26 },
    distanceM: 1400,
    deliveryPaise: 0,
    rating: 4.6,
    ratingCount: 5810,
    cuisines: ['South Indian'],
    priceForTwoPaise: 30000,
    pureVeg: true,
  },
  {
    ...base,
    name: 'Green Katori with a name long enough to wrap',
    picture: { src: 'thali-gujarati-1', alt: '' },
    eta: { min: 24, max: 30 },
    distanceM: 2000,
    deliveryPaise: 2000,
    rating: null,
    ratingCount: 0,
    cuisines: ['Thali', 'Gujarati'],
    priceForTwoPaise: 40000,
    pureVeg: true,
    closed: 'Opens at 6 pm',
  },
];

const STEPS: TimelineStep[] = [
  { key: 'confirmed', label: 'Confirmed', time: '7:46', state: 'done', icon: <IconReceipt /> },
  { key: 'cooked', label: 'Cooked', time: '8:04', state: 'done', icon: <IconChefHat /> },
  { key: 'picked', label: 'Picked up', time: '8:06', state: 'now', icon: <IconScooter />, progress: 0.55, detail: 'Ravi came straight here.' },
  { key: 'door', label: 'At your door', time: '8:21–8:26', state: 'next', icon: <IconHome /> },
];
const CANCELLED: TimelineStep[] = [
  { key: 'confirmed', label: 'Confirmed', time: '7:46', state: 'done', icon: <IconReceipt /> },
  { key: 'cancelled', label: 'Cancelled by the kitchen', time: '7:52', state: 'failed', icon: <IconChefHat />, detail: '₹752 went back to your UPI account.' },
];

export function CustomerSamples() {
  const [saved, setSaved] = useState(['Zafrani Dum House']);
  const save = (name: string, on: boolean) => setSaved(on ? [...saved, name] : saved.filter((other) => other !== name));
  return (
    <Group title="Customer">
      <Sample name="RestaurantCard">
        <div className={classes.cards}>
          {RESTAURANTS.map((restaurant) => (
            <RestaurantCard
              key={restaurant.name}
              {...restaurant}
              level={3}
              favourite={saved.includes(restaurant.name)}
              onFavourite={(on) => save(restaurant.name, on)}
            />
          ))}
        </div>
      </Sample>
      <div className={classes.columns}>
        <Sample name="OrderTimeline · DeliveryCode">
          <div className={`${classes.surface} ${classes.stack}`}>
            <OrderTimeline steps={STEPS} label="Order 7KQ2" />
            <DeliveryCode code="4827" />
          </div>
        </Sample>
        <Sample name="OrderTimeline, vertical">
          <div className={classes.surface}>
            <OrderTimeline steps={STEPS} orientation="vertical" label="Order 7KQ2" />
          </div>
        </Sample>
        <Sample name="OrderTimeline, cancelled">
          <div className={classes.surface}>
            <OrderTimeline steps={CANCELLED} orientation="vertical" label="Order 7KP1" />
          </div>
        </Sample>
      </div>
    </Group>
  );
}
