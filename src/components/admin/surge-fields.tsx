'use client';

import { ActionIcon, Button, Fieldset, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { dayOf } from '@/components/offers/offer-draft.ts';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import type { SurgePolicyFields } from '@/server/modules/pricing/policy-contract.ts';

type Step = SurgePolicyFields['steps'][number];
type Festival = SurgePolicyFields['festivals'][number];
interface FieldsProps {
  draft: SurgePolicyFields;
  onChange: (draft: SurgePolicyFields) => void;
}

/** Surcharges by demand, on rain and on festival days, and the most that they come to. */
export function SurgeFields({ draft, onChange }: FieldsProps) {
  const t = useTranslations('admin.pricing');
  return (
    <>
      <Steps draft={draft} onChange={onChange} />
      <RupeeInput label={t('rain')} value={draft.rainPaise} onChange={(rainPaise) => onChange({ ...draft, rainPaise })} />
      <Festivals draft={draft} onChange={onChange} />
      <RupeeInput label={t('cap')} value={draft.capPaise} onChange={(capPaise) => onChange({ ...draft, capPaise })} />
    </>
  );
}

function Steps({ draft, onChange }: FieldsProps) {
  const t = useTranslations('admin.pricing');
  const { steps } = draft;
  const setSteps = (next: Step[]) => onChange({ ...draft, steps: next });
  const set = (index: number, changes: Partial<Step>) => setSteps(steps.map((step, at) => (at === index ? { ...step, ...changes } : step)));
  const last = steps.at(-1);
  return (
    <Fieldset legend={t('demand')}>
      <Stack gap="xs">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place
          <Group key={index} gap="xs" align="end" wrap="nowrap">
            <NumberInput
              flex={1}
              label={t('ordersPer100')}
              required
              min={1}
              max={100_000}
              allowDecimal={false}
              value={step.ordersPer100Riders}
              onChange={(orders) => typeof orders === 'number' && set(index, { ordersPer100Riders: orders })}
            />
            <RupeeInput flex={1} label={t('fee')} required value={step.paise} onChange={(paise) => set(index, { paise })} />
            <ActionIcon color="mirchi" aria-label={t('removeStep', { number: index + 1 })} onClick={() => setSteps(steps.filter((_, at) => at !== index))}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {steps.length < 10 && (
          <Button
            variant="light"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setSteps([...steps, { ordersPer100Riders: (last?.ordersPer100Riders ?? 100) + 50, paise: (last?.paise ?? 0) + 1_000 }])}
          >
            {t('addStep')}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}

function Festivals({ draft, onChange }: FieldsProps) {
  const t = useTranslations('admin.pricing');
  const { festivals } = draft;
  const setAll = (next: Festival[]) => onChange({ ...draft, festivals: next });
  const set = (index: number, changes: Partial<Festival>) => setAll(festivals.map((day, at) => (at === index ? { ...day, ...changes } : day)));
  return (
    <Fieldset legend={t('festivals')}>
      <Stack gap="sm">
        {festivals.map((day, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: while it is edited a day has no name but its place
          <Group key={index} gap="xs" align="end">
            <TextInput type="date" label={t('day')} required value={day.date} onChange={(event) => set(index, { date: event.currentTarget.value })} />
            <TextInput
              flex={1}
              miw={120}
              label={t('festival')}
              required
              maxLength={60}
              value={day.name}
              onChange={(event) => set(index, { name: event.currentTarget.value })}
            />
            <RupeeInput w={100} label={t('fee')} required value={day.paise} onChange={(paise) => set(index, { paise })} />
            <ActionIcon color="mirchi" aria-label={t('removeFestival', { name: day.name })} onClick={() => setAll(festivals.filter((_, at) => at !== index))}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {festivals.length < 100 && (
          <Button
            variant="light"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAll([...festivals, { date: dayOf(new Date()), name: '', paise: 1_000 }])}
          >
            {t('addFestival')}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}
