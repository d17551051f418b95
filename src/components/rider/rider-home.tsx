'use client';

import { Alert, Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { IconCoins, IconMapPinOff, IconPower } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { BonusBar } from '@/components/ui/bonus-bar.tsx';
import { formatClock, formatMoney } from '@/i18n/format.ts';
import type { RiderMe } from '@/server/modules/dispatch/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { IncidentNotices } from './incident-notices.tsx';

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
      <IncidentNotices incidents={me.incidents.slice(0, 2)} />
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
      <WishesLink wishes={me.wishes} />
      <BonusBar done={Math.min(me.bonus.trips, me.bonus.target)} target={me.bonus.target} rewardPaise={me.bonus.payPaise} />
      <CashNotice cash={me.cash} />
      <Text size="lg">
        {t('cash')}: <b className="tabular">{formatMoney(me.cash.inHandPaise)}</b>
      </Text>
    </Stack>
  );
}

function WishesLink({ wishes: { farthestM, nightSafety } }: { wishes: RiderMe['wishes'] }) {
  const t = useTranslations('duty.wishes');
  const said = [farthestM !== null && t('upTo', { km: farthestM / 1_000 }), nightSafety && t('nightOn')].filter(Boolean).join(', ');
  return (
    <Text size="lg">
      <Anchor component={Link} href="/rider/wishes">
        {t('link')}
      </Anchor>
      : {said || t('none')}
    </Text>
  );
}

/** A big order comes to about this much: with less room some cash orders go past the rider. Paise. */
const LITTLE_ROOM = 100_000;

/** Why no cash orders come, or soon none will. */
function CashNotice({ cash }: { cash: RiderMe['cash'] }) {
  const t = useTranslations('rider.home');
  const { inHandPaise, toCollectPaise, limitPaise } = cash;
  const room = limitPaise - inHandPaise - toCollectPaise;
  if (room >= LITTLE_ROOM) return null;
  const told = { amount: formatMoney(inHandPaise + toCollectPaise), limit: formatMoney(limitPaise), room: formatMoney(Math.max(0, room)) };
  return (
    <Alert color="turmeric" icon={<IconCoins />}>
      {room <= 0 ? t('cashFull', told) : t('cashSoon', told)}{' '}
      <Anchor component={Link} href="/rider/cash">
        {t('toCash')}
      </Anchor>
    </Alert>
  );
}
