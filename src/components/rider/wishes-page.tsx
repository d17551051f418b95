'use client';

import { Alert, Loader, Radio, Stack, Switch, Text, Title } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { RiderMe } from '@/server/modules/dispatch/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { RiderPortal } from './rider-portal.tsx';

const DISTANCES = [null, 8_000, 5_000, 3_000, 2_000] as const;

/** What a rider asks of their work; nobody asks why. */
export function WishesPage() {
  return <RiderPortal>{({ me }) => (me ? <Wishes wishes={me.wishes} /> : <Loader m="xl" />)}</RiderPortal>;
}

function Wishes({ wishes }: { wishes: RiderMe['wishes'] }) {
  const t = useTranslations('duty.wishes');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(
    trpc.dispatch.setWishes.mutationOptions({
      onSuccess(me) {
        queries.setQueryData(trpc.dispatch.me.queryKey(), me);
      },
    }),
  );
  // What was pressed shows at once; a refusal puts it back.
  const shown = save.isPending ? save.variables : wishes;
  return (
    <Stack p="lg" gap="lg">
      <div>
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Text size="lg">{t('intro')}</Text>
      </div>
      <Radio.Group
        label={t('farthest')}
        description={t('farthestHint')}
        size="lg"
        value={String(shown.farthestM)}
        onChange={(value) => save.mutate({ ...shown, farthestM: DISTANCES.find((each) => String(each) === value) ?? null })}
      >
        <Stack gap="md" mt="sm">
          {DISTANCES.map((metres) => (
            <Radio key={metres} size="lg" value={String(metres)} label={metres === null ? t('any') : t('km', { km: metres / 1_000 })} />
          ))}
        </Stack>
      </Radio.Group>
      <Switch
        size="lg"
        label={t('night')}
        description={t('nightHint')}
        checked={shown.nightSafety}
        onChange={(event) => save.mutate({ ...shown, nightSafety: event.currentTarget.checked })}
      />
      <Text role="status" size="lg" fw={600}>
        {save.isSuccess ? t('saved') : ''}
      </Text>
      {save.error && (
        <Alert color="mirchi" role="alert">
          {save.error.message}
        </Alert>
      )}
      <Alert color="gray" icon={<IconShieldLock />}>
        {t('privacy')}
      </Alert>
    </Stack>
  );
}
