'use client';

import { Button, Group, NumberInput, Select, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatDay } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const wordOf = (weekday: number) => WEEKDAYS[weekday - 1] ?? '1';

interface Values {
  readonly weekStartsOn: number;
  readonly holdDays: number;
}

/** On which day a city's weeks begin, and how long their statements wait to be paid. */
export function SettlementPolicy({ cityId }: { cityId: string }) {
  const t = useTranslations('settlement.admin');
  const locale = useLocale();
  const trpc = useTRPC();
  const policy = useQuery(trpc.settlement.policy.queryOptions({ cityId }));
  const next = policy.data?.next;
  return (
    <Panel title={t('policy')}>
      <Text c="dimmed" size="sm" mb="xs">
        {t('policyText')}
      </Text>
      {policy.isError && <ErrorState text={policy.error.message} onRetry={() => void policy.refetch()} />}
      {policy.isPending && <TableSkeleton rows={1} columns={3} />}
      {policy.data && <PolicyForm key={JSON.stringify(policy.data)} cityId={cityId} now={next ?? policy.data} />}
      {next && (
        <Text mt="xs">{t('policyNext', { day: formatDay(next.from, locale), weekday: t(`weekday.${wordOf(next.weekStartsOn)}`), days: next.holdDays })}</Text>
      )}
    </Panel>
  );
}

function PolicyForm({ cityId, now }: { cityId: string; now: Values }) {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [weekStartsOn, setWeekStartsOn] = useState(now.weekStartsOn);
  const [holdDays, setHoldDays] = useState(now.holdDays);
  const save = useMutation(
    trpc.settlement.savePolicy.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.settlement.policy.pathKey() });
        notifications.show({ color: 'leaf', message: t('saved') });
      },
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ cityId, weekStartsOn, holdDays });
      }}
    >
      <Group align="end">
        <Select
          label={t('weekStart')}
          allowDeselect={false}
          value={wordOf(weekStartsOn)}
          onChange={(value) => setWeekStartsOn(Number(value ?? '1'))}
          data={WEEKDAYS.map((value) => ({ value, label: t(`weekday.${value}`) }))}
        />
        <NumberInput
          label={t('holdDays')}
          description={t('holdDaysHint')}
          min={0}
          max={30}
          allowDecimal={false}
          value={holdDays}
          onChange={(value) => typeof value === 'number' && setHoldDays(value)}
          error={save.error?.message}
        />
        <Button type="submit" variant="default" loading={save.isPending} disabled={weekStartsOn === now.weekStartsOn && holdDays === now.holdDays}>
          {t('save')}
        </Button>
      </Group>
    </form>
  );
}
