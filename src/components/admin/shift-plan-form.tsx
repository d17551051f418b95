'use client';

import { ActionIcon, Alert, Button, NumberInput, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { shownClose, storedClose } from '@/components/vendor/hours-rows.ts';
import { toClock, toMinutes } from '@/components/vendor/item-draft.ts';
import type { ShiftSlot } from '@/server/modules/dispatch/duty-contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './shifts-page.module.css';

/** From Monday on. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
const NEW = { fromMinute: 18 * 60, toMinute: 23 * 60, wanted: 10 };

/** 4 January 1970 was a Sunday: names of weekdays from any date that is one. */
const dayName = (weekday: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4 + weekday)));

const shownEnd = ({ weekday, fromMinute, toMinute }: ShiftSlot): string => shownClose({ weekday, opens: fromMinute, closes: toMinute });

/** Another start with the same end on the clock: it may come to lie on the next day, or no more. */
function fromOn(slot: ShiftSlot, clock: string): Partial<ShiftSlot> {
  const fromMinute = toMinutes(clock) ?? slot.fromMinute;
  return { fromMinute, toMinute: storedClose(fromMinute, shownEnd(slot)) ?? slot.toMinute };
}

/** Edits a city's week, shift by shift; what is booked stands. */
export function ShiftPlanForm({ cityId, initial, readOnly }: { cityId: string; initial: readonly ShiftSlot[]; readOnly: boolean }) {
  const t = useTranslations('duty.plan');
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [slots, setSlots] = useState<readonly ShiftSlot[]>(initial);
  const save = useMutation(
    trpc.dispatch.saveShiftPlan.mutationOptions({
      onSuccess(plan) {
        queries.setQueryData(trpc.dispatch.shiftPlan.queryKey({ cityId }), plan);
        setSlots(plan.slots);
        notifications.show({ color: 'leaf', message: t('saved') });
      },
    }),
  );
  const change = (slot: ShiftSlot, changes: Partial<ShiftSlot>) => setSlots(slots.map((other) => (other === slot ? { ...slot, ...changes } : other)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ cityId, slots: [...slots] });
      }}
    >
      <Text c="dimmed">{t('hint')}</Text>
      {WEEK.map((weekday) => {
        const day = dayName(weekday, locale);
        const ofDay = slots.filter((slot) => slot.weekday === weekday);
        return (
          <fieldset key={weekday} className={classes.day} disabled={readOnly}>
            <legend className="visually-hidden">{day}</legend>
            <div className={classes.head}>
              <b aria-hidden>{day}</b>
              <ActionIcon variant="default" aria-label={t('add', { day })} onClick={() => setSlots([...slots, { weekday, ...NEW }])}>
                <IconPlus size={18} aria-hidden />
              </ActionIcon>
            </div>
            {ofDay.length === 0 && <Text c="dimmed">{t('noShift')}</Text>}
            {ofDay.map((slot, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: hours being typed are no key; shifts are only added at the end or taken away
              <div key={index} className={classes.slot}>
                <TextInput
                  type="time"
                  required
                  aria-label={t('from', { day, number: index + 1 })}
                  value={toClock(slot.fromMinute)}
                  onChange={(event) => change(slot, fromOn(slot, event.currentTarget.value))}
                />
                <span aria-hidden>–</span>
                <TextInput
                  type="time"
                  required
                  aria-label={t('to', { day, number: index + 1 })}
                  value={shownEnd(slot)}
                  onChange={(event) => change(slot, { toMinute: storedClose(slot.fromMinute, event.currentTarget.value) ?? slot.toMinute })}
                />
                <NumberInput
                  w={96}
                  min={0}
                  max={1_000}
                  allowDecimal={false}
                  aria-label={t('riders', { day, number: index + 1 })}
                  value={slot.wanted}
                  onChange={(value) => change(slot, { wanted: Number(value) || 0 })}
                />
                <span>{t('wantedUnit')}</span>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('remove', { day, number: index + 1 })}
                  onClick={() => setSlots(slots.filter((other) => other !== slot))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
                {slot.toMinute > 1_440 && <Text size="sm">{t('nextDay')}</Text>}
              </div>
            ))}
          </fieldset>
        );
      })}
      {save.error && (
        <Alert color="mirchi" role="alert" mt="sm">
          {save.error.message}
        </Alert>
      )}
      {!readOnly && (
        <Button type="submit" mt="md" loading={save.isPending}>
          {t('save')}
        </Button>
      )}
    </form>
  );
}
