'use client';

import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconCurrentLocation, IconHome, IconMapPinOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useViewer } from '@/components/session/use-viewer.ts';
import { formatKm, localName } from '@/i18n/format.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { type Place, usePlace } from './place-store.ts';

type Trouble =
  | { type: 'denied' }
  | { type: 'unserved'; nearest: { locality: string; city: string; lat: number; lng: number; distanceM: number } | null }
  | { type: 'failed' };

/** Where should it go? A saved address, the device's location, or a locality with the house typed in. */
export function PlaceDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTranslations('place');
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} size="md">
      <PlaceForm onDone={onClose} />
    </Modal>
  );
}

function PlaceForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('place');
  const locale = useLocale();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { viewer } = useViewer();
  const [place, setPlace] = usePlace();
  const [citySlug, setCity] = useState<string | null>(null);
  const [localityId, setLocality] = useState<string | null>(null);
  const [house, setHouse] = useState('');
  const [landmark, setLandmark] = useState(place?.landmark ?? '');
  const [instructions, setInstructions] = useState(place?.instructions ?? '');
  const [trouble, setTrouble] = useState<Trouble>();
  const [locating, setLocating] = useState(false);
  const cities = useQuery(trpc.catalog.cities.queryOptions());
  const localities = useQuery(trpc.catalog.localities.queryOptions({ city: citySlug ?? '' }, { enabled: citySlug !== null }));
  const addresses = useQuery(trpc.identity.addresses.queryOptions(undefined, { enabled: Boolean(viewer) }));
  const locality = localities.data?.localities.find((each) => each.id === localityId);

  const choose = async (next: Place) => {
    setTrouble(undefined);
    try {
      const answer = await client.catalog.serviceability.query({ lat: next.lat, lng: next.lng });
      if (!answer.served) return setTrouble({ type: 'unserved', nearest: answer.nearest });
      setPlace(() => ({
        ...next,
        line: next.line || [answer.locality, answer.city?.name].filter(Boolean).join(', '),
        label: next.label || answer.locality || t('here'),
      }));
      onDone();
    } catch {
      setTrouble({ type: 'failed' });
    }
  };
  const locate = () => {
    setLocating(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        void choose({ label: '', line: '', lat: coords.latitude, lng: coords.longitude, landmark: null, instructions: null, pin: null }).finally(() =>
          setLocating(false),
        ),
      () => {
        setLocating(false);
        setTrouble({ type: 'denied' });
      },
      { enableHighAccuracy: true, timeout: 8_000 },
    );
  };

  return (
    <Stack>
      <Button variant="light" leftSection={<IconCurrentLocation size={20} aria-hidden />} loading={locating} onClick={locate}>
        {t('useLocation')}
      </Button>
      {addresses.data && addresses.data.addresses.length > 0 && (
        <Stack gap="xs" role="group" aria-label={t('saved')}>
          <Text fw={600}>{t('saved')}</Text>
          {addresses.data.addresses.map((address) => (
            <Button
              key={address.id}
              variant="default"
              justify="start"
              h="auto"
              py="xs"
              leftSection={<IconHome size={20} aria-hidden />}
              onClick={() =>
                void choose({
                  label: address.label,
                  line: address.line,
                  lat: address.lat,
                  lng: address.lng,
                  landmark: address.landmark,
                  instructions: address.instructions,
                  pin: address.pin,
                  addressId: address.id,
                })
              }
            >
              <Stack gap={0} align="start">
                <span>{address.label}</span>
                <Text size="sm" c="dimmed" ta="start" style={{ whiteSpace: 'normal' }}>
                  {address.line}
                </Text>
              </Stack>
            </Button>
          ))}
        </Stack>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!locality) return;
          const name = localName(locale, locality.name, locality.names);
          void choose({
            label: name,
            line: [house.trim(), locality.name].filter(Boolean).join(', '),
            lat: locality.lat,
            lng: locality.lng,
            landmark: landmark.trim() || null,
            instructions: instructions.trim() || null,
            pin: locality.pin,
          });
        }}
      >
        <Stack gap="sm">
          <Group grow align="start">
            <Select
              label={t('city')}
              required
              searchable
              data={cities.data?.cities.map((city) => ({ value: city.slug, label: localName(locale, city.name, city.names) })) ?? []}
              value={citySlug}
              onChange={(slug) => {
                setCity(slug);
                setLocality(null);
              }}
            />
            <Select
              label={t('locality')}
              required
              searchable
              disabled={!citySlug}
              data={localities.data?.localities.map((each) => ({ value: each.id, label: localName(locale, each.name, each.names) })) ?? []}
              value={localityId}
              onChange={setLocality}
            />
          </Group>
          <TextInput label={t('house')} maxLength={120} autoComplete="address-line1" value={house} onChange={(event) => setHouse(event.currentTarget.value)} />
          <TextInput label={t('landmark')} maxLength={120} value={landmark} onChange={(event) => setLandmark(event.currentTarget.value)} />
          <TextInput label={t('instructions')} maxLength={200} value={instructions} onChange={(event) => setInstructions(event.currentTarget.value)} />
          <TroubleNote
            trouble={trouble}
            onNearest={(nearest) =>
              void choose({
                label: nearest.locality,
                line: `${nearest.locality}, ${nearest.city}`,
                lat: nearest.lat,
                lng: nearest.lng,
                landmark: null,
                instructions: null,
                pin: null,
              })
            }
          />
          <Button type="submit" disabled={!locality}>
            {t('deliverHere')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

function TroubleNote({
  trouble,
  onNearest,
}: {
  trouble: Trouble | undefined;
  onNearest: (nearest: { locality: string; city: string; lat: number; lng: number }) => void;
}) {
  const t = useTranslations('place');
  if (!trouble) return null;
  if (trouble.type !== 'unserved') {
    return (
      <Alert color="turmeric" icon={<IconMapPinOff />} role="alert">
        {t(trouble.type)}
      </Alert>
    );
  }
  const { nearest } = trouble;
  return (
    <Alert color="turmeric" icon={<IconMapPinOff />} role="alert" title={t('unserved')}>
      {nearest && (
        <Button variant="default" onClick={() => onNearest(nearest)}>
          {t('nearest', { locality: nearest.locality, city: nearest.city, km: formatKm(nearest.distanceM) })}
        </Button>
      )}
    </Alert>
  );
}
