'use client';

import { Button, Drawer, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { DataTable } from '@/components/ui/data-table.tsx';
import { formatKm, formatMoney } from '@/i18n/format.ts';
import type { FeePolicyFields, SurgePolicyFields } from '@/server/modules/pricing/policy-contract.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { momentOf } from './policy-times.ts';

interface Drafts {
  fees: FeePolicyFields;
  surge: SurgePolicyFields;
}
interface PolicyFormProps<Kind extends keyof Drafts> {
  cityId: string;
  kind: Kind;
  title: string;
  initial: Drafts[Kind];
  fields: (draft: Drafts[Kind], change: (draft: Drafts[Kind]) => void) => ReactNode;
  onClose: () => void;
}

/** Proposes a policy: only what was tried on sample orders, as it stands in the form, can be saved. */
export function PolicyForm<Kind extends keyof Drafts>({ cityId, kind, title, initial, fields, onClose }: PolicyFormProps<Kind>) {
  const t = useTranslations('admin.pricing');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(initial);
  const [from, setFrom] = useState('');
  const [tried, setTried] = useState('');
  const proposal = JSON.stringify([draft, from]);
  // `kind` says which of the two the draft is; the compiler can't follow that through the generic.
  const proposed = { [kind]: draft } as Partial<Drafts>;
  const preview = useMutation({
    mutationFn: () => client.pricing.previewPolicy.mutate({ cityId, ...proposed, ...(from && { date: from.slice(0, 10) }) }),
    onSuccess: () => setTried(proposal),
  });
  const save = useMutation({
    mutationFn: async () => {
      const effectiveFrom = momentOf(from);
      const of = { cityId, ...(effectiveFrom && { effectiveFrom }) };
      if (proposed.fees) await client.pricing.saveFeePolicy.mutate({ ...proposed.fees, ...of });
      if (proposed.surge) await client.pricing.saveSurgePolicy.mutate({ ...proposed.surge, ...of });
    },
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: trpc.pricing.policies.queryKey({ cityId }) });
      notifications.show({ message: t('saved') });
      onClose();
    },
  });
  const error = preview.error ?? save.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.reset();
    preview.mutate();
  };
  return (
    <Drawer opened onClose={onClose} position="right" size="xl" title={title}>
      <form onSubmit={submit}>
        <Stack>
          {fields(draft, setDraft)}
          <TextInput
            type="datetime-local"
            label={t('from')}
            description={t('fromHint')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          {error && (
            <Text role="alert" c="var(--th-bad)">
              {error.message}
            </Text>
          )}
          <Group>
            <Button type="submit" variant="default" loading={preview.isPending}>
              {t('preview')}
            </Button>
            <Button disabled={tried !== proposal} loading={save.isPending} onClick={() => save.mutate()}>
              {t('save')}
            </Button>
          </Group>
          {tried !== proposal && <Text size="sm">{t('previewFirst')}</Text>}
          {preview.data && tried === proposal && <Effect rows={preview.data.rows} />}
        </Stack>
      </form>
    </Drawer>
  );
}

interface EffectRow {
  readonly itemsPaise: number;
  readonly distanceM: number;
  readonly busy: boolean;
  readonly nowPaise: number;
  readonly thenPaise: number;
}

function Effect({ rows }: { rows: readonly EffectRow[] }) {
  const t = useTranslations('admin.pricing');
  const difference = (row: EffectRow) => row.thenPaise - row.nowPaise;
  return (
    <DataTable
      caption={t('effect')}
      captionVisible
      rows={rows}
      rowKey={(row) => `${row.itemsPaise} ${row.distanceM} ${row.busy}`}
      columns={[
        {
          key: 'order',
          header: t('sample'),
          rowHeader: true,
          cell: (row) => t('sampleOrder', { price: formatMoney(row.itemsPaise), km: formatKm(row.distanceM), busy: row.busy ? 'yes' : 'no' }),
        },
        { key: 'now', header: t('now'), align: 'end', cell: (row) => formatMoney(row.nowPaise) },
        { key: 'then', header: t('then'), align: 'end', cell: (row) => formatMoney(row.thenPaise) },
        { key: 'difference', header: t('difference'), align: 'end', cell: (row) => formatMoney(difference(row)), sortBy: difference },
      ]}
    />
  );
}
