'use client';

import { Button, Checkbox, Chip, Drawer, Fieldset, Group, NumberInput, SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import type { OfferFields, OfferView } from '@/server/modules/pricing/contract.ts';
import { type OfferDraft, type OfferKind, offerDraft, toSave } from './offer-draft.ts';

const KINDS: readonly OfferKind[] = ['percent', 'flat', 'free_delivery'];
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
/** 4 January 1970 was a Sunday. */
const dayName = (weekday: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4 + weekday)));

interface OfferFormProps {
  /** Null for a new one. */
  offer: OfferView | null;
  onClose: () => void;
  onSave: (fields: OfferFields) => void;
  pending: boolean;
  error: string | undefined;
  /** More fields: who pays. */
  children?: ReactNode;
}
type Change = (changes: Partial<OfferDraft>) => void;

/** Everything about an offer: what it gives, from how much on, when, and how often. */
export function OfferForm({ offer, onClose, onSave, pending, error, children }: OfferFormProps) {
  const t = useTranslations('offers');
  const [draft, setDraft] = useState(() => offerDraft(offer, new Date()));
  const change: Change = (changes) => setDraft((before) => ({ ...before, ...changes }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(toSave(draft, offer));
  };
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={offer ? t('edit', { name: offer.name }) : t('new')}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            data-autofocus
            label={t('name')}
            required
            minLength={2}
            maxLength={80}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput label={t('nameHindi')} lang="hi" maxLength={80} value={draft.nameHi} onChange={(event) => change({ nameHi: event.currentTarget.value })} />
          <Gives draft={draft} change={change} />
          {children}
          <Code draft={draft} change={change} />
          <When draft={draft} change={change} />
          <Limits draft={draft} change={change} />
          {error && (
            <Text role="alert" c="var(--th-bad)">
              {error}
            </Text>
          )}
          <Button type="submit" loading={pending}>
            {t('save')}
          </Button>
        </Stack>
      </form>
    </Drawer>
  );
}

interface PartProps {
  draft: OfferDraft;
  change: Change;
}

function Gives({ draft, change }: PartProps) {
  const t = useTranslations('offers');
  return (
    <Fieldset legend={t('gives')}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('kind')}
          fullWidth
          orientation="horizontal"
          data={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        {draft.kind === 'percent' && (
          <NumberInput
            label={t('percent')}
            suffix="%"
            required
            min={0.01}
            max={100}
            decimalScale={2}
            value={draft.percent}
            onChange={(percent) => typeof percent === 'number' && change({ percent })}
          />
        )}
        {draft.kind === 'flat' && <RupeeInput label={t('flat')} required value={draft.flatPaise} onChange={(flatPaise) => change({ flatPaise })} />}
        {draft.kind !== 'flat' && (
          <RupeeInput label={t('cap')} description={t('zeroIsNone')} value={draft.capPaise} onChange={(capPaise) => change({ capPaise })} />
        )}
        <RupeeInput label={t('minimum')} value={draft.minimumPaise} onChange={(minimumPaise) => change({ minimumPaise })} />
      </Stack>
    </Fieldset>
  );
}

function Code({ draft, change }: PartProps) {
  const t = useTranslations('offers');
  return (
    <Fieldset legend={t('how')}>
      <Stack gap="sm">
        <TextInput
          label={t('code')}
          description={t('codeHint')}
          pattern="\s*[A-Za-z0-9]{3,32}\s*"
          autoComplete="off"
          maxLength={32}
          value={draft.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
        />
        {draft.code.trim() && <Checkbox label={t('listed')} checked={draft.listed} onChange={(event) => change({ listed: event.currentTarget.checked })} />}
        <Checkbox label={t('stacks')} checked={draft.stacks} onChange={(event) => change({ stacks: event.currentTarget.checked })} />
      </Stack>
    </Fieldset>
  );
}

function When({ draft, change }: PartProps) {
  const t = useTranslations('offers');
  const locale = useLocale();
  return (
    <Fieldset legend={t('when')}>
      <Stack gap="sm">
        <Group grow>
          <TextInput type="date" label={t('startsOn')} required value={draft.startsOn} onChange={(event) => change({ startsOn: event.currentTarget.value })} />
          <TextInput
            type="date"
            label={t('endsOn')}
            min={draft.startsOn}
            value={draft.endsOn}
            onChange={(event) => change({ endsOn: event.currentTarget.value })}
          />
        </Group>
        <Switch label={t('someTimes')} checked={draft.someTimes} onChange={(event) => change({ someTimes: event.currentTarget.checked })} />
        {draft.someTimes && (
          <>
            <Chip.Group multiple value={draft.weekdays.map(String)} onChange={(days) => change({ weekdays: days.map(Number) })}>
              <Group gap={6}>
                {WEEK.map((weekday) => (
                  <Chip key={weekday} value={String(weekday)} size="sm">
                    {dayName(weekday, locale)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <Group grow>
              <TextInput type="time" label={t('from')} required value={draft.from} onChange={(event) => change({ from: event.currentTarget.value })} />
              <TextInput type="time" label={t('to')} required value={draft.to} onChange={(event) => change({ to: event.currentTarget.value })} />
            </Group>
          </>
        )}
      </Stack>
    </Fieldset>
  );
}

function Limits({ draft, change }: PartProps) {
  const t = useTranslations('offers');
  return (
    <Fieldset legend={t('limits')}>
      <Stack gap="sm">
        <RupeeInput label={t('budget')} description={t('zeroIsNone')} value={draft.budgetPaise} onChange={(budgetPaise) => change({ budgetPaise })} />
        <NumberInput
          label={t('perCustomer')}
          description={t('zeroIsNone')}
          min={0}
          max={1_000}
          allowDecimal={false}
          disabled={draft.firstOrderOnly}
          value={draft.firstOrderOnly ? 1 : draft.perCustomer}
          onChange={(perCustomer) => typeof perCustomer === 'number' && change({ perCustomer })}
        />
        <Checkbox label={t('firstOrderOnly')} checked={draft.firstOrderOnly} onChange={(event) => change({ firstOrderOnly: event.currentTarget.checked })} />
      </Stack>
    </Fieldset>
  );
}
