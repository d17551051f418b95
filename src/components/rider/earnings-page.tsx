'use client';

import { Center, Loader, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { formatClock, formatKm, formatMoney, TIME_ZONE } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './earnings-page.module.css';
import { EarningsWeeks } from './earnings-weeks.tsx';
import { PayFormula } from './pay-formula.tsx';
import { RiderPortal } from './rider-portal.tsx';

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date());

/** The pay of a day or a week, trip by trip, each with the formula that anyone can recompute. */
export function EarningsPage() {
  return <RiderPortal>{() => <Earnings />}</RiderPortal>;
}

function Earnings() {
  const t = useTranslations('rider.earnings');
  const s = useTranslations('settlement.rider');
  const [params, setParams] = useUrlState();
  const weeks = params.get('view') === 'weeks';
  return (
    <Stack p="lg" gap="lg">
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <SegmentedControl
        aria-label={s('view')}
        size="lg"
        value={weeks ? 'weeks' : 'days'}
        onChange={(view) => setParams({ view: view === 'weeks' ? view : null, week: null })}
        data={[
          { value: 'days', label: s('days') },
          { value: 'weeks', label: s('weeks') },
        ]}
      />
      {weeks ? <EarningsWeeks week={params.get('week')} onWeek={(week) => setParams({ week })} /> : <Day />}
    </Stack>
  );
}

function Day() {
  const t = useTranslations('rider.earnings');
  const locale = useLocale();
  const trpc = useTRPC();
  const [date, setDate] = useState(today);
  const earnings = useQuery(trpc.dispatch.earnings.queryOptions({ date }));
  return (
    <>
      <TextInput
        type="date"
        label={t('day')}
        max={today()}
        value={date}
        onChange={(event) => event.currentTarget.value && setDate(event.currentTarget.value)}
      />
      {earnings.isPending && (
        <Center>
          <Loader aria-label={t('title')} />
        </Center>
      )}
      {earnings.isError && <ErrorState text={earnings.error.message} onRetry={() => void earnings.refetch()} />}
      {earnings.data && (
        <>
          <Text size="xl" fw={750} className="tabular">
            {t('total', { amount: formatMoney(earnings.data.totalPaise), count: earnings.data.trips.length })}
          </Text>
          {earnings.data.trips.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
          <ol className={classes.trips}>
            {earnings.data.trips.map((trip) => (
              <li key={trip.orderId}>
                <div className={classes.head}>
                  <b>{trip.restaurantName}</b>
                  <b className="tabular">{formatMoney(trip.payPaise)}</b>
                </div>
                <div className={classes.meta}>
                  {trip.code} · {formatClock(trip.deliveredAt, locale)} · {t('distance', { km: formatKm(trip.distanceM) })}
                </div>
                <PayFormula parts={trip.payParts} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
