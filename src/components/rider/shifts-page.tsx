'use client';

import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatDay, formatHours } from '@/i18n/format.ts';
import type { Shifts } from '@/server/modules/dispatch/duty-contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { RiderPortal } from './rider-portal.tsx';
import classes from './shifts-page.module.css';

/** The rider's booked shifts, and those of the coming days to book. Duty without one stays possible. */
export function ShiftsPage() {
  return <RiderPortal>{() => <ShiftLists />}</RiderPortal>;
}

function ShiftLists() {
  const t = useTranslations('duty.shifts');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const shifts = useQuery(trpc.dispatch.shifts.queryOptions(undefined, { refetchInterval: 60_000 }));
  const settled = {
    onSuccess(data: Shifts) {
      queries.setQueryData(trpc.dispatch.shifts.queryKey(), data);
      void queries.invalidateQueries({ queryKey: trpc.dispatch.me.queryKey() });
    },
    onError: () => void shifts.refetch(),
  };
  const book = useMutation(trpc.dispatch.bookShift.mutationOptions(settled));
  const cancel = useMutation(trpc.dispatch.cancelShift.mutationOptions(settled));
  const refused = book.error ?? cancel.error;
  const done = (book.isSuccess && t('bookedNow')) || (cancel.isSuccess && t('cancelled'));
  return (
    <Stack p="lg" gap="lg">
      <div>
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Text size="lg">{t('intro')}</Text>
      </div>
      <Text role="status" size="lg" fw={600}>
        {done}
      </Text>
      {refused && (
        <Alert color="mirchi" role="alert">
          {refused.message}
        </Alert>
      )}
      {shifts.isError && <ErrorState text={shifts.error.message} onRetry={() => void shifts.refetch()} />}
      {shifts.isPending && <TableSkeleton rows={6} columns={2} />}
      {shifts.data && (
        <Own
          shifts={shifts.data}
          pending={cancel.isPending ? cancel.variables.bookingId : null}
          onCancel={(bookingId) => {
            book.reset();
            cancel.mutate({ bookingId });
          }}
        />
      )}
      {shifts.data && (
        <Open
          open={shifts.data.open}
          pending={book.isPending ? `${book.variables.slotId} ${book.variables.date}` : null}
          onBook={(slotId, date) => {
            cancel.reset();
            book.mutate({ slotId, date });
          }}
        />
      )}
    </Stack>
  );
}

function Own({ shifts, pending, onCancel }: { shifts: Shifts; pending: string | null; onCancel: (bookingId: string) => void }) {
  const t = useTranslations('duty.shifts');
  const locale = useLocale();
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('own')}
      </Title>
      {shifts.own.length === 0 && <Text size="lg">{t('none')}</Text>}
      <ul className={classes.list}>
        {shifts.own.map(({ bookingId, startsAt, endsAt, cancellable }) => {
          const when = `${formatDay(startsAt, locale)}, ${formatHours(startsAt, endsAt, locale)}`;
          return (
            <li key={bookingId} data-own>
              <b>{when}</b>
              {cancellable ? (
                <Button size="md" variant="default" aria-label={t('cancelOf', { when })} loading={pending === bookingId} onClick={() => onCancel(bookingId)}>
                  {t('cancel')}
                </Button>
              ) : (
                <span className={classes.meta}>{t('fixed', { hours: shifts.cancelMinutes / 60 })}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Open({ open, pending, onBook }: { open: Shifts['open']; pending: string | null; onBook: (slotId: string, date: string) => void }) {
  const t = useTranslations('duty.shifts');
  const locale = useLocale();
  const days = [...new Set(open.map(({ date }) => date))];
  if (days.length === 0) return <EmptyState title={t('nothing')} text={t('nothingText')} />;
  return days.map((day) => (
    <section key={day}>
      <Title order={2} size="h3" mb="xs">
        {formatDay(day, locale)}
      </Title>
      <ul className={classes.list}>
        {open
          .filter(({ date }) => date === day)
          .map((shift) => {
            const hours = formatHours(shift.startsAt, shift.endsAt, locale);
            return (
              <li key={`${shift.slotId} ${shift.date}`}>
                <div>
                  <b>{hours}</b>
                  <div className={classes.meta}>{t('places', { booked: shift.booked, wanted: shift.wanted })}</div>
                </div>
                <Button
                  size="md"
                  disabled={shift.refused !== null}
                  aria-label={t('bookOf', { when: `${formatDay(day, locale)}, ${hours}` })}
                  loading={pending === `${shift.slotId} ${shift.date}`}
                  onClick={() => onBook(shift.slotId, shift.date)}
                >
                  {shift.refused === 'shift_full' ? t('full') : shift.refused === 'shift_overlaps' ? t('overlaps') : shift.refused ? t('dayLimit') : t('book')}
                </Button>
              </li>
            );
          })}
      </ul>
    </section>
  ));
}
