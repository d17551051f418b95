'use client';

import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { BillBreakdown, type BillLine } from '@/components/ui/bill-breakdown.tsx';
import { Customiser } from '@/components/ui/customiser.tsx';
import type { CustomisableItem } from '@/components/ui/customiser-state.ts';
import { DishRow } from '@/components/ui/dish-row.tsx';
import { SectionIndex } from '@/components/ui/section-index.tsx';
import classes from './kit.module.css';
import { Group } from './sample.tsx';

const SECTIONS = [
  { id: 'recommended', label: 'Recommended', count: 8 },
  { id: 'dum', label: 'Dum biryani', count: 9 },
  { id: 'kebab', label: 'Kebab & tandoor', count: 14 },
  { id: 'breads', label: 'Breads', count: 7 },
];
const ITEM: CustomisableItem = {
  name: 'Chicken dum biryani',
  pricePaise: 22000,
  variants: [
    { id: 'half', name: 'Half', detail: 'serves 1', pricePaise: 22000, available: true },
    { id: 'full', name: 'Full', detail: 'serves 2', pricePaise: 32000, available: true },
    { id: 'family', name: 'Family', detail: 'serves 4', pricePaise: 59000, available: false },
  ],
  groups: [
    {
      id: 'spice',
      name: 'Spice',
      min: 1,
      max: 1,
      options: [
        { id: 'mild', name: 'Mild', mark: 'veg', pricePaise: 0, available: true },
        { id: 'hot', name: 'Hot', mark: 'veg', pricePaise: 0, available: true },
      ],
    },
    {
      id: 'addons',
      name: 'Add-ons',
      min: 0,
      max: 3,
      options: [
        { id: 'salan', name: 'Extra mirchi ka salan', mark: 'veg', pricePaise: 3000, available: true },
        { id: 'raita', name: 'Burani raita', mark: 'veg', pricePaise: 4000, available: true },
        { id: 'egg', name: 'Boiled egg, 1', mark: 'egg', pricePaise: 2000, available: true },
        { id: 'c65', name: 'Chicken 65, 4 pieces', mark: 'nonveg', pricePaise: 9000, available: false },
      ],
    },
  ],
};
const LINES: BillLine[] = [
  { key: 'items', group: 'food', paise: 74000, count: 4 },
  { key: 'discount', group: 'food', paise: -10000, label: 'ZAFRANI100, paid by Zafrani' },
  { key: 'packaging', group: 'food', paise: 2000 },
  { key: 'gstFood', group: 'food', paise: 3300, basePaise: 66000, rateBasisPoints: 500 },
  { key: 'delivery', group: 'service', paise: 4000, distanceM: 3240, reason: { key: 'freeFrom', params: { paise: 6000 } } },
  { key: 'platformFee', group: 'service', paise: 1000 },
  { key: 'gstService', group: 'service', paise: 900, basePaise: 5000, rateBasisPoints: 1800 },
];

export function MenuSamples() {
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(true), []);
  const [counts, setCounts] = useState<Record<string, number>>({ subz: 1 });
  const set = (id: string) => (quantity: number) => setCounts({ ...counts, [id]: quantity });
  return (
    <Group title="Menu and bill">
      <div className={classes.menu}>
        <SectionIndex label="Sections" sections={SECTIONS} />
        <div>
          <DishRow
            name="Chicken dum biryani"
            mark="nonveg"
            badge="Bestseller"
            pricePaise={22000}
            fromPrice
            rating={4.6}
            ratingCount={812}
            description="Long-grain basmati, saffron, fried onion and slow-cooked chicken on the bone. With raita and salan, sealed with dough and opened at your table."
            picture={{ src: 'chicken-biryani-2', alt: '' }}
            customisable
            expanded={open}
            quantity={counts.chicken ?? 0}
            onQuantity={() => setOpen(!open)}
          >
            {open && (
              <Customiser
                item={ITEM}
                onClose={() => setOpen(false)}
                onSubmit={(choice) => {
                  set('chicken')(choice.quantity);
                  setOpen(false);
                }}
              />
            )}
          </DishRow>
          <DishRow
            name="Subz-e-zafrani biryani"
            mark="veg"
            pricePaise={26000}
            rating={4.3}
            ratingCount={264}
            description="Seasonal vegetables, paneer and mint layered with saffron rice."
            picture={{ src: 'veg-biryani-1', alt: '' }}
            quantity={counts.subz ?? 0}
            onQuantity={set('subz')}
          />
          <DishRow
            name="Mutton dum biryani"
            mark="nonveg"
            pricePaise={44000}
            soldOut="Back at 8:45 pm"
            picture={{ src: 'mutton-biryani-1', alt: '' }}
            quantity={0}
            onQuantity={() => {}}
          />
          <DishRow name="Egg dum biryani, without a picture" mark="egg" pricePaise={24050} quantity={counts.egg ?? 0} onQuantity={set('egg')} />
        </div>
        <div className={`${classes.surface} ${classes.stack}`}>
          <BillBreakdown lines={LINES} totalPaise={75200} />
          <Button size="lg" fullWidth rightSection={<IconArrowRight size={18} aria-hidden />}>
            Checkout
          </Button>
          <BillBreakdown
            lines={[
              { key: 'items', group: 'food', paise: 24050, count: 1 },
              { key: 'delivery', group: 'service', paise: 0, reason: { key: 'freeAbove', params: { paise: 20000 } } },
            ]}
            totalPaise={24050}
            totalLabel="Paid"
            note="by UPI, 7:46 pm"
          />
        </div>
      </div>
    </Group>
  );
}
