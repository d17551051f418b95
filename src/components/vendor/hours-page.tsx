'use client';

import { ActionIcon, Button, Group, Skeleton, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorState } from '@/components/ui/error-state.tsx';
import type { VendorRestaurant } from '@/server/modules/catalog/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './hours-page.module.css';
import { type HoursRow, shownClose, storedClose } from './hours-rows.ts';
import { toClock, toMinutes } from './item-draft.ts';
import { VendorFrame, VendorPortal } from './vendor-portal.tsx';

const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
/** 5 January 1970 was a Monday: names of weekdays from any date that is one. */
const dayName = (weekday: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4 + weekday)));

interface Holiday {
  readonly date: string;
  readonly note: string | null;
}

/** Weekly hours, several openings a day and past midnight, and single days closed. */
export function HoursPage() {
  return (
    <VendorPortal>
      {(restaurant, viewer) => (
        <VendorFrame restaurant={restaurant} viewer={viewer}>
          <Hours key={restaurant.id} restaurant={restaurant} />
        </VendorFrame>
      )}
    </VendorPortal>
  );
}

function Hours({ restaurant }: { restaurant: VendorRestaurant }) {
  const t = useTranslations('vendor.hours');
  const trpc = useTRPC();
  const hours = useQuery(trpc.catalog.hours.queryOptions({ restaurantId: restaurant.id }, { refetchOnWindowFocus: false }));
  if (hours.isError) return <ErrorState text={hours.error.message} onRetry={() => void hours.refetch()} />;
  if (!hours.data) return <Skeleton height={480} aria-label={t('title')} />;
  return <HoursForm restaurantId={restaurant.id} initialRows={hours.data.hours} initialHolidays={hours.data.holidays} />;
}

function HoursForm({
  restaurantId,
  initialRows,
  initialHolidays,
}: {
  restaurantId: string;
  initialRows: readonly HoursRow[];
  initialHolidays: readonly Holiday[];
}) {
  const t = useTranslations('vendor.hours');
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [rows, setRows] = useState<readonly HoursRow[]>(initialRows);
  const [holidays, setHolidays] = useState<readonly Holiday[]>(initialHolidays);
  const save = useMutation(
    trpc.catalog.setHours.mutationOptions({
      onSuccess(data) {
        queries.setQueryData(trpc.catalog.hours.queryKey({ restaurantId }), data);
        notifications.show({ color: 'leaf', message: t('saved') });
      },
      onError: (error) => void notifications.show({ color: 'mirchi', message: error.message }),
    }),
  );
  const change = (row: HoursRow, changes: Partial<HoursRow>) => setRows(rows.map((other) => (other === row ? { ...row, ...changes } : other)));
  const add = (weekday: number) => setRows([...rows, { weekday, opens: 11 * 60, closes: 23 * 60 }]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ restaurantId, hours: [...rows], holidays: holidays.filter((day) => day.date !== '') });
      }}
    >
      <Stack gap="lg" maw={760}>
        <div>
          <Title order={1} size="h3">
            {t('title')}
          </Title>
          <Text c="dimmed">{t('hint')}</Text>
        </div>
        {WEEK.map((weekday) => {
          const day = dayName(weekday, locale);
          const ofDay = rows.filter((row) => row.weekday === weekday);
          return (
            <fieldset key={weekday} className={classes.day}>
              <legend className="visually-hidden">{day}</legend>
              <Switch
                label={day}
                checked={ofDay.length > 0}
                onChange={(event) => (event.currentTarget.checked ? add(weekday) : setRows(rows.filter((row) => row.weekday !== weekday)))}
              />
              <Stack gap="xs">
                {ofDay.length === 0 && <Text c="dimmed">{t('closed')}</Text>}
                {ofDay.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: openings have no id; they are only added at the end or taken away
                  <Group key={index} gap="xs" wrap="nowrap">
                    <TextInput
                      type="time"
                      required
                      aria-label={t('opensAt', { day })}
                      value={toClock(row.opens)}
                      onChange={(event) => change(row, { opens: toMinutes(event.currentTarget.value) ?? row.opens })}
                    />
                    <span aria-hidden>–</span>
                    <TextInput
                      type="time"
                      required
                      aria-label={t('closesAt', { day })}
                      value={shownClose(row)}
                      onChange={(event) => change(row, { closes: storedClose(row.opens, event.currentTarget.value) ?? row.closes })}
                    />
                    {row.closes > 1440 && <Text size="sm">{t('nextDay')}</Text>}
                    <ActionIcon aria-label={t('removeOpening', { day })} onClick={() => setRows(rows.filter((other) => other !== row))}>
                      <IconTrash size={18} aria-hidden />
                    </ActionIcon>
                  </Group>
                ))}
              </Stack>
              <ActionIcon aria-label={t('addOpening', { day })} onClick={() => add(weekday)}>
                <IconPlus size={18} aria-hidden />
              </ActionIcon>
            </fieldset>
          );
        })}
        <Title order={2} size="h4">
          {t('holidays')}
        </Title>
        {holidays.map((holiday, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a date being typed is no key; rows are only added at the end or taken away
          <Group key={index} gap="xs" align="end">
            <TextInput
              type="date"
              required
              label={t('date')}
              value={holiday.date}
              onChange={(event) => setHolidays(holidays.map((other, at) => (at === index ? { ...holiday, date: event.currentTarget.value } : other)))}
            />
            <TextInput
              label={t('note')}
              maxLength={80}
              value={holiday.note ?? ''}
              onChange={(event) => setHolidays(holidays.map((other, at) => (at === index ? { ...holiday, note: event.currentTarget.value || null } : other)))}
            />
            <ActionIcon aria-label={t('removeHoliday')} onClick={() => setHolidays(holidays.filter((_, at) => at !== index))}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group justify="space-between">
          <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setHolidays([...holidays, { date: '', note: null }])}>
            {t('addHoliday')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
