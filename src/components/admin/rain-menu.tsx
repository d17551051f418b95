'use client';

import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCloudRain } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { holds, useViewer } from '@/components/session/use-viewer.ts';
import { formatClock } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';

const SPANS = [30, 60, 120] as const;

/** Whether it rains in a city; operators say so, for a while, or that it has stopped. */
export function RainMenu({ cityId }: { cityId: string }) {
  const { viewer } = useViewer();
  return holds(viewer, ['admin', 'operations']) ? <Rain cityId={cityId} /> : null;
}

function Rain({ cityId }: { cityId: string }) {
  const t = useTranslations('admin.live.rain');
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const rain = useQuery(trpc.pricing.rain.queryOptions({ cityId }, { refetchInterval: 60_000 }));
  const declare = useMutation(
    trpc.pricing.declareRain.mutationOptions({
      onSuccess: ({ until }) => {
        queries.setQueryData(trpc.pricing.rain.queryKey({ cityId }), { until });
        notifications.show({ message: until ? t('said', { time: formatClock(until, locale) }) : t('stopped') });
      },
      onError: (error) => void notifications.show({ color: 'mirchi', message: error.message }),
    }),
  );
  const until = rain.data?.until ?? null;
  return (
    <Menu>
      <Menu.Target>
        <Button variant={until ? 'light' : 'default'} loading={declare.isPending} leftSection={<IconCloudRain size={18} aria-hidden />}>
          {until ? t('since', { time: formatClock(until, locale) }) : t('none')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('declare')}</Menu.Label>
        {SPANS.map((minutes) => (
          <Menu.Item key={minutes} onClick={() => declare.mutate({ cityId, minutes })}>
            {t('for', { minutes })}
          </Menu.Item>
        ))}
        {until && <Menu.Item onClick={() => declare.mutate({ cityId, minutes: 0 })}>{t('stop')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
