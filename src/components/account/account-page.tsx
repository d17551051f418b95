'use client';

import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceDesktop, IconMapPin, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { CustomerFrame } from '@/components/customer/customer-frame.tsx';
import { usePlace } from '@/components/place/place-store.ts';
import { RequireRole } from '@/components/session/require-role.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import { formatClock, formatDay } from '@/i18n/format.ts';
import { setLocale } from '@/i18n/set-locale.ts';
import { isLocale, LOCALES } from '@/messages/locales.ts';
import type { Viewer } from '@/server/modules/identity/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { CardsPanel } from './cards-panel.tsx';
import { WalletPanel } from './wallet-panel.tsx';

/** Profile, wallet, saved cards and addresses, and sign-ins of the viewer. */
export function AccountPage() {
  return (
    <CustomerFrame>
      <Account />
    </CustomerFrame>
  );
}

const EVERYONE: readonly Viewer['roles'][number]['role'][] = [
  'customer',
  'vendor_owner',
  'vendor_manager',
  'vendor_kitchen',
  'rider',
  'admin',
  'operations',
  'finance',
  'support',
];

function Account() {
  const t = useTranslations('account');
  return (
    <RequireRole roles={EVERYONE}>
      {(viewer) => (
        <Stack maw={760} mx="auto" py="lg" gap="lg">
          <PageHeader title={t('title')} meta={viewer.contact} />
          <Profile viewer={viewer} />
          <WalletPanel />
          <CardsPanel />
          <Addresses />
          <Sessions />
        </Stack>
      )}
    </RequireRole>
  );
}

function Profile({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('account');
  const c = useTranslations('common');
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [name, setName] = useState(viewer.name ?? '');
  const save = useMutation(
    trpc.identity.updateProfile.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.identity.me.queryKey() });
        notifications.show({ color: 'leaf', message: t('saved') });
      },
    }),
  );
  return (
    <Panel title={t('profile')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ name });
        }}
      >
        <Stack>
          <TextInput
            label={t('name')}
            required
            maxLength={80}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={save.error?.message}
          />
          <Select
            label={t('language')}
            allowDeselect={false}
            data={LOCALES.map((value) => ({ value, label: c(`locales.${value}`) }))}
            value={locale}
            onChange={(next) => {
              if (!isLocale(next)) return;
              save.mutate({ locale: next }, { onSettled: () => setLocale(next) });
            }}
          />
          <Group justify="end">
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

function Addresses() {
  const t = useTranslations('account');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [place] = usePlace();
  const key = trpc.identity.addresses.queryKey();
  const addresses = useQuery(trpc.identity.addresses.queryOptions());
  const onSuccess = () => queries.invalidateQueries({ queryKey: key });
  const save = useMutation(trpc.identity.saveAddress.mutationOptions({ onSuccess }));
  const remove = useMutation(trpc.identity.removeAddress.mutationOptions({ onSuccess }));
  const keepable = place && !addresses.data?.addresses.some((address) => address.id === place.addressId || address.line === place.line);
  return (
    <Panel title={t('addresses')}>
      <Stack gap="xs">
        {addresses.data?.addresses.length === 0 && <EmptyState compact level={3} title={t('noAddress')} />}
        {addresses.data?.addresses.map((address) => (
          <Group key={address.id} justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap" miw={0}>
              <IconMapPin size={20} aria-hidden />
              <div>
                <b>{address.label}</b>
                <Text c="dimmed">{address.line}</Text>
              </div>
            </Group>
            <Button
              flex="none"
              variant="subtle"
              color="mirchi"
              leftSection={<IconTrash size={18} aria-hidden />}
              loading={remove.isPending}
              onClick={() => remove.mutate({ addressId: address.id })}
            >
              {t('remove')}
            </Button>
          </Group>
        ))}
        {keepable && (
          <Button
            variant="light"
            loading={save.isPending}
            onClick={() =>
              save.mutate({
                label: place.label,
                line: place.line,
                lat: place.lat,
                lng: place.lng,
                ...(place.landmark && { landmark: place.landmark }),
                ...(place.instructions && { instructions: place.instructions }),
                ...(place.pin && { pin: place.pin }),
              })
            }
          >
            {t('keepPlace', { line: place.line })}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}

function Sessions() {
  const t = useTranslations('account');
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const sessions = useQuery(trpc.identity.sessions.queryOptions());
  const revoke = useMutation(
    trpc.identity.revokeSession.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: trpc.identity.sessions.queryKey() }) }),
  );
  return (
    <Panel title={t('sessions')}>
      <Stack gap="xs">
        {sessions.data?.sessions.map((session) => (
          <Group key={session.id} justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <IconDeviceDesktop size={20} aria-hidden />
              <div>
                <b>{t(`kind.${session.kind}`)}</b> {session.current && <StatusBadge tone="good">{t('thisOne')}</StatusBadge>}
                <Text c="dimmed" size="sm">
                  {t('seen', { day: formatDay(session.lastSeenAt, locale), time: formatClock(session.lastSeenAt, locale) })}
                </Text>
              </div>
            </Group>
            {!session.current && (
              <Button variant="default" loading={revoke.isPending} onClick={() => revoke.mutate({ sessionId: session.id })}>
                {t('end')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
