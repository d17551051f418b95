'use client';

import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useReorder } from '@/components/orders/use-reorder.ts';
import { PlatePicture } from '@/components/ui/plate-picture.tsx';
import { formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './reorder.module.css';

/** The last two kitchens ordered from, one tap from the cart. */
export function Reorder() {
  const t = useTranslations('customer.home');
  const trpc = useTRPC();
  const router = useRouter();
  const reorder = useReorder();
  const mine = useQuery(trpc.orders.mine.queryOptions({ limit: 10 }, { staleTime: 60_000 }));
  const delivered = mine.data?.orders.filter((order) => order.status === 'delivered') ?? [];
  const last = delivered.filter((order, index) => delivered.findIndex((other) => other.restaurant.id === order.restaurant.id) === index).slice(0, 2);
  if (last.length === 0) return null;
  return (
    <section aria-labelledby="again">
      <h2 id="again" className={classes.title}>
        {t('again')}
      </h2>
      <ul className={classes.list}>
        {last.map((order) => (
          <li key={order.id}>
            <button
              type="button"
              className={classes.card}
              onClick={() => {
                reorder(order);
                router.push('/cart');
              }}
            >
              <PlatePicture picture={{ src: order.restaurant.picture, alt: '' }} size="row" ratio="1" className={classes.picture} />
              <span className={classes.text}>
                <b>{order.restaurant.name}</b>
                <span>
                  {order.lines.map((line) => line.name).join(', ')} · {formatMoney(order.totalPaise)}
                </span>
              </span>
              <IconRefresh size={20} aria-hidden className={classes.icon} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
