'use client';

import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCloudRain, IconTemperatureSun } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { holds, useViewer } from '@/components/session/use-viewer.ts';
import { formatClock } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';

const SPANS = { rain: [30, 60, 120], heat: [120, 240, 360] } as const;

/** Whether it rains in a city or is extremely hot; operators say so, for a while, or that it is over. Both end by themselves. */
export function ConditionsMenu({ cityId }: { cityId: string }) {
  const { viewer } = useViewer();
  return holds(viewer, ['admin', 'operations']) ? <Conditions cityId={cityId} /> : null;
}

function Conditions({ cityId }: { cityId: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const conditions = useQuery(trpc.dispatch.conditions.queryOptions({ cityId }, { refetchInterval: 60_000 }));
  const key = trpc.dispatch.conditions.queryKey({ cityId });
  const onError = (error: { message: string }) => void notifications.show({ color: 'mirchi', message: error.message });
  const rain = useMutation(trpc.pricing.declareRain.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: key }), onError }));
  const heat = useMutation(trpc.dispatch.declareHeat.mutationOptions({ onSuccess: (said) => void queries.setQueryData(key, said), onError }));
  const icon = { size: 18, 'aria-hidden': true };
  return (
    <>
      <Declared
        kind="rain"
        icon={<IconCloudRain {...icon} />}
        until={conditions.data?.rainUntil ?? null}
        pending={rain.isPending}
        onDeclare={(minutes) => rain.mutateAsync({ cityId, minutes }).then(({ until }) => until)}
      />
      <Declared
        kind="heat"
        icon={<IconTemperatureSun {...icon} />}
        until={conditions.data?.hotUntil ?? null}
        pending={heat.isPending}
        onDeclare={(minutes) => heat.mutateAsync({ cityId, minutes }).then(({ hotUntil }) => hotUntil)}
      />
    </>
  );
}

interface DeclaredProps {
  kind: keyof typeof SPANS;
  icon: ReactNode;
  until: string | null;
  pending: boolean;
  /** Gives until when it holds now; rejects when it was refused. */
  onDeclare: (minutes: number) => Promise<string | null>;
}

function Declared({ kind, icon, until, pending, onDeclare }: DeclaredProps) {
  const t = useTranslations(`admin.live.${kind}`);
  const locale = useLocale();
  const declare = (minutes: number) =>
    onDeclare(minutes).then(
      (now) => void notifications.show({ message: now ? t('said', { time: formatClock(now, locale) }) : t('stopped') }),
      () => {},
    );
  return (
    <Menu>
      <Menu.Target>
        <Button variant={until ? 'light' : 'default'} loading={pending} leftSection={icon}>
          {until ? t('since', { time: formatClock(until, locale) }) : t('none')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('declare')}</Menu.Label>
        {SPANS[kind].map((minutes) => (
          <Menu.Item key={minutes} onClick={() => void declare(minutes)}>
            {t('for', { minutes })}
          </Menu.Item>
        ))}
        {until && <Menu.Item onClick={() => void declare(0)}>{t('stop')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
