'use client';

import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconMapPinOff, IconPower } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { BonusBar } from '@/components/ui/bonus-bar.tsx';
import { formatClock, formatMoney } from '@/i18n/format.ts';
import type { RiderMe } from '@/server/modules/dispatch/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

const here = (): Promise<{ lat: number; lng: number } | undefined> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lng: coords.longitude }),
      () => resolve(undefined),
      { timeout: 3_000, maximumAge: 60_000 },
    );
  });

/** Between jobs: the duty switch, what to do meanwhile, the bonus and the cash of the day. */
export function RiderHome({ me, locationDenied }: { me: RiderMe; locationDenied: boolean }) {
  const t = useTranslations('rider.home');
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const duty = useMutation(
    trpc.dispatch.setOnline.mutationOptions({
      onSuccess: (data) => {
        queries.setQueryData(trpc.dispatch.me.queryKey(), data);
        void queries.invalidateQueries({ queryKey: trpc.dispatch.work.queryKey() });
      },
    }),
  );
  const { rider } = me;
  return (
    <Stack p="lg" gap="lg">
      <div>
        <Title order={1} size="h2">
          {rider.online ? t('waitTitle') : t('offTitle')}
        </Title>
        <Text size="lg">{rider.online ? t('waitText') : t('offText')}</Text>
        {rider.online && rider.onlineSince && <Text c="dimmed">{t('online', { time: formatClock(rider.onlineSince, locale) })}</Text>}
      </div>
      {rider.status === 'pending' && <Alert color="turmeric">{t('pending')}</Alert>}
      {rider.status === 'suspended' && <Alert color="mirchi">{t('suspended', { reason: rider.statusReason ?? '' })}</Alert>}
      {rider.online && locationDenied && (
        <Alert color="turmeric" icon={<IconMapPinOff />}>
          {t('locationOff')}
        </Alert>
      )}
      <Button
        size="xl"
        variant={rider.online ? 'default' : 'filled'}
        leftSection={<IconPower size={28} aria-hidden />}
        disabled={rider.status !== 'approved'}
        loading={duty.isPending}
        onClick={async () => duty.mutate({ online: !rider.online, at: rider.online ? undefined : await here() })}
      >
        {rider.online ? t('goOff') : t('goOn')}
      </Button>
      {duty.error && (
        <Alert color="mirchi" role="alert">
          {duty.error.message}
        </Alert>
      )}
      <BonusBar done={Math.min(me.bonus.trips, me.bonus.target)} target={me.bonus.target} rewardPaise={me.bonus.payPaise} />
      <Text size="lg">
        {t('cash')}: <b className="tabular">{formatMoney(me.today.cashPaise)}</b>
      </Text>
    </Stack>
  );
}
