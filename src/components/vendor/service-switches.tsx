'use client';

import { Button, Menu, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { formatClock } from '@/i18n/format.ts';
import type { VendorRestaurant } from '@/server/modules/catalog/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

const PAUSES = [15, 30, 60, 120] as const;

/** Busy mode, a pause with its end, and whether orders are taken at all. */
export function ServiceSwitches({ restaurant }: { restaurant: VendorRestaurant }) {
  const t = useTranslations('vendor.service');
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const after = {
    onSuccess: () => queries.invalidateQueries({ queryKey: trpc.catalog.myRestaurants.queryKey() }),
    onError: (error: { message: string }) => void notifications.show({ color: 'mirchi', message: error.message }),
  };
  const accepting = useMutation(trpc.catalog.setAccepting.mutationOptions(after));
  const pause = useMutation(trpc.catalog.pause.mutationOptions(after));
  const busy = useMutation(trpc.catalog.setBusy.mutationOptions(after));
  const restaurantId = restaurant.id;
  return (
    <>
      <Switch
        label={t('busy')}
        checked={restaurant.busy}
        disabled={busy.isPending}
        onChange={(event) => busy.mutate({ restaurantId, busy: event.currentTarget.checked })}
      />
      {restaurant.pausedUntil ? (
        <Button
          color="turmeric"
          variant="light"
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          loading={pause.isPending}
          onClick={() => pause.mutate({ restaurantId, minutes: 0 })}
        >
          {t('pausedUntil', { time: formatClock(restaurant.pausedUntil, locale) })}
        </Button>
      ) : (
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<IconPlayerPause size={18} aria-hidden />} loading={pause.isPending}>
              {t('pause')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {PAUSES.map((minutes) => (
              <Menu.Item key={minutes} onClick={() => pause.mutate({ restaurantId, minutes })}>
                {t('minutes', { minutes })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Switch
        color="leaf"
        label={restaurant.acceptingOrders ? t('accepting') : t('notAccepting')}
        checked={restaurant.acceptingOrders}
        disabled={accepting.isPending}
        onChange={(event) => accepting.mutate({ restaurantId, accepting: event.currentTarget.checked })}
      />
    </>
  );
}
